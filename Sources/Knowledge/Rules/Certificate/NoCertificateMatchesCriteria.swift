import Diagnosis
import ReportModel

extension Rule {
    // "No certificate matching criteria specified" in the published list of client errors: what is missing is the
    // criteria, as explaining the code says too.
    static let noCertificateMatchesCriteria = Rule(
        id: "CMG106",
        slug: "no-certificate-matches-criteria",
        title: "No criteria for the choice of a certificate are set",
        area: .certificateMode,
        severity: .warning,
        level: .identity,
        basis: .codeOnly,
        check: .searchEnded(with: 0x87d0_0281),
        summary: """
            The search for a PKI certificate ended with 0x87d00281: the computer's store is not empty, and no criteria \
            tell the client which certificate to take.
            """,
        why: """
            Without a PKI certificate the client works with its self-signed one, and needs a token or Microsoft Entra \
            to come in through a gateway.
            """,
        actions: [
            """
            On the client: see whether the computer's Personal store holds a certificate that is fit: purpose client \
            authentication, a private key, an issuer that the site trusts. If none is meant for Configuration Manager, \
            nothing is missing but the certificate.
            """,
            """
            In the console: set the client certificate selection criteria and the trusted root CAs (site properties, \
            Communication Security) so that they fit what the CA issues; for an installation, ccmsetup takes them as \
            CCMCERTSEL and CCMCERTISSUERS.
            """,
        ],
        who: .identity,
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
