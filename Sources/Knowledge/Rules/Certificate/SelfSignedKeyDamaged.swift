import Diagnosis
import ReportModel

extension Rule {
    // Only the beginning of the line is known, from scripts that look for it in ClientIDManagerStartup.log alone:
    // Test-CCMCertificateError of ConfigMgr Client Health. Other components may mean other stores by it.
    static let selfSignedKeyDamaged = Rule(
        id: "CMG109",
        slug: "self-signed-key-damaged",
        title: "The client can't find its own certificate or the key of it",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        basis: .secondHand,
        check: .seen(
            SignalFilter(
                .certificateNotInStore,
                where: [.equals(.component, ["ClientIDManagerStartup"])]
            ),
            by: nil,
            clearedBy: Clearing(SignalFilter(.registered), sameIn: nil)
        ),
        summary: "The client looked for the certificate it is registered with and did not find it in the store.",
        why: """
            Messages are signed with the key of that certificate. Without it the client can't register or be \
            recognised by its site.
            """,
        actions: [
            """
            On the client: open the SMS store of the local computer's certificates and see whether the signing and \
            encryption certificates are there and have private keys.
            """,
            """
            On the client: as administrators report, stop the SMS Agent Host service, move the files that begin with \
            19c5cf9c7b5dc9de3e548adb70398402_ out of %ProgramData%\\Microsoft\\Crypto\\RSA\\MachineKeys, delete both \
            certificates of the SMS store, and start the service: it makes a new pair and registers anew.
            """,
            "On the client: if it happens again, look for what resets rights or deletes files in that folder.",
        ],
        references: [.clientHealth, .logFiles],
        matching: [
            Example("ClientIDManagerStartup", "Failed to find the certificate in the store")
        ],
        notMatching: [
            Example("SMSPXE", "Failed to find the certificate in the store"),
            Example(
                "ClientIDManagerStartup",
                """
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                [RegTask] - Client is already registered. Exiting.
                """
            ),
        ]
    )
}
