import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    // KB 4495265: sites before 1902 ask a gateway for content under cloudapp.net, even where its certificate is for a
    // name of the company. The article has no page under the present addresses.
    static let contentAskedUnderCloudName = Rule(
        id: "CMG715",
        slug: "content-asked-under-cloud-name",
        title: "Content is asked of the gateway under a name that its certificate does not have",
        area: .setup,
        severity: .error,
        level: .trust,
        basis: .secondHand,
        check: .custom(contentUnderCloudName),
        summary: """
            The client reaches its gateway under another name, and is sent to {host} for content: the certificate there \
            is for the company's own name.
            """,
        why: """
            Sites before version 1902 form the address for content from the service's name in Azure and cloudapp.net, \
            whatever name the gateway's certificate bears. Messages go well, only content fails; the certificates of \
            gateway and client are in order.
            """,
        actions: [
            """
            On the site server: update the site to version 1902 or later; until then content cannot come from this \
            gateway. A new certificate is not needed.
            """,
            "On the client: in the meantime install from another source, such as a folder with /source:.",
        ],
        who: .gateway,
        references: [.gatewayCertificate, .setupParameters],
        explains: ["CMG402"],
        matching: [
            Example(
                "ccmsetup",
                """
                Found a valid online MP 'https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017'
                [CCMHTTP] ERROR: URL=https://contosogw.cloudapp.net/downloadrestservice.svc/getcontentxmlsecure?pid=P0100003, \
                Port=443, Options=224, Code=12038, Text=ERROR_WINHTTP_SECURE_CERT_CN_INVALID
                """
            )
        ],
        notMatching: [
            // The gateway itself bears the name.
            Example(
                "ccmsetup",
                """
                Found a valid online MP 'https://contosogw.cloudapp.net/CCM_Proxy_MutualAuth/72057594037928017'
                [CCMHTTP] ERROR: URL=https://contosogw.cloudapp.net/downloadrestservice.svc/getcontentxmlsecure?pid=P0100003, \
                Port=443, Options=224, Code=12038, Text=ERROR_WINHTTP_SECURE_CERT_CN_INVALID
                """
            ),
            // A wrong certificate.
            Example(
                "ccmsetup",
                """
                [CCMHTTP] ERROR: URL=https://gw.contoso.com/downloadrestservice.svc/getcontentxmlsecure?pid=P0100003, \
                Port=443, Options=224, Code=12038, Text=ERROR_WINHTTP_SECURE_CERT_CN_INVALID
                """
            ),
        ]
    )
}

/// Content that failed at the name of the service in Azure, where the gateway goes by another name.
private func contentUnderCloudName(in caseFile: CaseFile) -> [Detection] {
    // Before the certificate's name is looked at, a client without a PKI certificate is told that it has none.
    let failed = SignalFilter(
        .tlsFailed,
        .clientCertificateMissing,
        where: [
            .endpoint([.gatewayContent]),
            .any([
                .flag(CallbackFlags.nameInvalid.rawValue), .code([ErrorCode(12038), ErrorCode(0x800b_010f)]),
                .equals(.symbol, ["CCM_E_NO_CLIENT_PKI_CERT"]),
            ]),
        ]
    )
    return caseFile.subjects(matching: failed, by: .host).filter { caseFile.isCloudNameOfAnother($0.subject) }
        .map { Detection(subject: $0.subject, $0.histories) }
        .cleared(by: .anyAnswer, in: caseFile)
}
