import Diagnosis
import ReportModel

extension Rule {
    // The tables give the code as "No certificate matching criteria specified", which can be read in two ways: that no
    // criteria were given, or that no certificate fits them. The text leaves that open.
    static let noCertificateMatchesCriteria = Rule(
        id: "CMG106",
        slug: "no-certificate-matches-criteria",
        title: "No certificate was chosen by the site's criteria",
        area: .certificateMode,
        severity: .warning,
        level: .identity,
        basis: .codeOnly,
        check: .searchEnded(with: 0x87d0_0281),
        summary: """
            The search for a PKI certificate ended with 0x87d00281: the computer's store is not empty, but by the \
            criteria for the choice the client took no certificate.
            """,
        why: """
            Without a PKI certificate the client works with its self-signed one, and needs a token or Microsoft Entra \
            to come in through a gateway.
            """,
        actions: [
            """
            On the client: compare the certificates in the computer's Personal store with the criteria: purpose \
            client authentication, a private key, the subject or issuer that the site asks for.
            """,
            """
            In the console: look at the client certificate selection criteria and the trusted root CAs (site \
            properties, Communication Security), and whether they fit what the CA issues.
            """,
        ],
        references: [.pkiRequirements, .certificatePlanning],
        explains: ["CMG103", "CMG111", "CMG410"],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Completed searching client certificates based on Certificate Issuers
                Begin to select client certificate
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00281
                """
            )
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            Example("execmgr", "Execution is complete, exit code 0x87d00281"),
            // Certificates of other programs in the store of a client that has a token.
            """
            == ClientIDManagerStartup
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00281
            == CcmMessaging
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """,
        ]
    )
}
