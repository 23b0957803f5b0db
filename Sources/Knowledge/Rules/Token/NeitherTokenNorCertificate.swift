import Diagnosis
import ReportModel

extension Rule {
    static let neitherTokenNorCertificate = Rule(
        id: "CMG210",
        slug: "neither-token-nor-certificate",
        title: "The client has neither a token nor a PKI certificate to prove itself with",
        area: .token,
        severity: .error,
        level: .token,
        check: .seen(
            SignalFilter(.neitherTokenNorCertificate),
            by: nil,
            clearedBy: Clearing(SignalFilter(.tokenReceived, .pkiCertificateFound), sameIn: nil)
        ),
        summary: """
            No CCM access token came, and there is no PKI certificate to use instead: {code|no code was logged}.
            """,
        why: """
            A gateway lets a client in with a Microsoft Entra token, a PKI certificate or a token of the site. With \
            none of them ccmsetup cannot download anything through it, and stops.
            """,
        actions: [
            """
            On the client: find out first why the token did not come; the lines before this one say so. If the device \
            should use Microsoft Entra, "dsregcmd /status" must say AzureAdJoined : YES.
            """,
            """
            On the client: for PKI, see that the computer's personal store holds a valid certificate for client \
            authentication with its private key.
            """,
            BulkTokenTool.newToken("for a device that has neither, "),
            "On the client: give that token to ccmsetup with /regtoken, beside \(BulkTokenTool.companions).",
        ],
        references: [.authentication, .entraWorkflow, .tokens],
        matching: [
            Example(
                "ccmsetup",
                """
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002
                """
            )
        ],
        notMatching: [
            // A self-signed client with a token is well.
            Example(
                "ccmsetup",
                """
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
                """
            ),
            Example("smsts", "In SSL, but with no client cert."),
        ]
    )
}
