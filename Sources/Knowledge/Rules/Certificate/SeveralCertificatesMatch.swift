import Diagnosis
import ReportModel

extension Rule {
    static let severalCertificatesMatch = Rule(
        id: "CMG104",
        slug: "several-certificates-match",
        title: "Several certificates fit, and the client may not choose",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        basis: .codeOnly,
        check: .searchEnded(with: 0x87d0_0282),
        summary: """
            The search for a PKI certificate ended with 0x87d00282: more than one certificate fits the site's \
            criteria, and the site does not let the client take the first.
            """,
        why: "The client then takes none of them and stays without a PKI certificate.",
        actions: [
            """
            In the console: narrow the client certificate selection criteria (site properties, Communication \
            Security) so that one certificate fits, or let clients take the one that is valid longest.
            """,
            """
            On the client: look into the computer's Personal store for certificates with the purpose client \
            authentication, and remove what is left over from earlier enrollments.
            """,
        ],
        who: .identity,
        references: [.pkiRequirements, .certificatePlanning],
        // What is missing afterwards is the certificate.
        explains: ["CMG103", "CMG111", "CMG410"],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Begin to select client certificate
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00282
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                Raising event:⏎⏎instance of CCM_ServiceHost_CertRetrieval_Status⏎{⏎\tDateTime = \
                "20260302080000.000000+000";⏎\tHRESULT = "0x87d00282";⏎\tProcessID = 1;⏎\tThreadID = 1;⏎};⏎
                """
            ),
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280"
            ),
            // The number in somebody else's line.
            Example("PolicyAgent", "Failed to compile policy, error 0x87d00282"),
            // The client works all the same.
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00282
                [RegTask] - Client is already registered. Exiting.
                """
            ),
        ]
    )
}
