import Citations
import Diagnosis
import ErrorCodes

// Faults of a client's registration and of what it proves itself with.
extension ProductFault {
    static let registration = [
        entraOverHTTP, registersAgain, workgroupNotApproved, identityNotReadable, certificateRemade,
    ]

    private static let entraOverHTTP = ProductFault(
        "registration with Microsoft Entra before 2010",
        told: "versions before 2010 (5.00.9040)",
        before: ClientVersion(9040),
        what: """
            On Windows Server 2016 that is joined to Microsoft Entra ID, a client may fail to register with its Entra \
            token at management points for HTTP, with 0x87d00231.
            """,
        fix: "update the site and the client to version 2010 or later",
        source: Reference(
            "Summary of changes in version 2010 (KB 4599442)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2010/4599442"
        ),
        sign: { caseFile in
            let code = SignalFilter.Condition.code([ErrorCode(0x87d0_0231)])
            return caseFile.histories(matching: SignalFilter(.entraRegistrationFailed, where: [code]))
        }
    )

    private static let registersAgain = ProductFault(
        "repeated registration, 2103",
        told: "version 2103 before 5.00.9049.1043",
        from: ClientVersion(9049),
        before: ClientVersion(9049, 1043),
        what: "A client with Microsoft Entra authentication and without a PKI certificate may register several times.",
        fix: "install the client update KB 10589155 or a later version",
        source: Reference(
            "Client update for version 2103 (KB 10589155)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2103/10589155"
        ),
        sign: { caseFile in
            let requests = caseFile.histories(.registrationRequested)
            let isRepeated = requests.reduce(0) { $0 + $1.count } > 2
            return isRepeated && caseFile.client.mode == .entra ? requests : []
        }
    )

    private static let workgroupNotApproved = ProductFault(
        "approval of workgroup clients, 2107 and 2111",
        told: "versions 2107 and 2111 (from 5.00.9058 to before 5.00.9078)",
        from: ClientVersion(9058),
        before: ClientVersion(9078),
        what: "Newly installed clients in a workgroup that have a PKI certificate are not approved automatically.",
        fix: "approve the device by hand, and update the site to version 2203 or later",
        source: Reference(
            "Summary of changes in version 2203 (KB 13174460)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2203/13174460"
        ),
        sign: { caseFile in
            guard caseFile.client.mode == .pki, caseFile.client.isUnapproved else { return [] }
            return caseFile.latest(.registered).map { [$0] } ?? []
        }
    )

    // The fix came with an update of the site alone; no client tells whether that is installed.
    private static let identityNotReadable = ProductFault(
        "registration of PKI clients, 2203",
        told: "version 2203 (5.00.9078)",
        from: ClientVersion(9078),
        before: ClientVersion(9088),
        what: """
            Clients with a PKI certificate that cannot authenticate to the domain fail to register: new ones in a \
            workgroup, devices that just joined, and clients that renew the certificate. ddm.log on the site server then \
            says 'ClientIdentity is not a hex string'.
            """,
        fix: "install KB 14480034 on the site, or a later version",
        source: Reference(
            "Registration fails for PKI clients in version 2203 (KB 14480034)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2203/14480034"
        ),
        sign: { caseFile in
            let open = caseFile.histories(.registrationPending) + caseFile.histories(.registrationRejected)
            return caseFile.client.mode == .pki ? open : []
        }
    )

    private static let certificateRemade = ProductFault(
        "signing certificate made anew, before 2211",
        told: "versions before 2211 (5.00.9096)",
        before: ClientVersion(9096),
        what: """
            Each task sequence that installs no operating system makes the client's signing certificate anew and sends \
            its data record again. That harms no client; a large site may get more records than it can take.
            """,
        fix: "update to version 2211 or later",
        source: Reference(
            "Summary of changes in version 2211 (KB 15582417)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2211/15582417"
        )
    )
}
