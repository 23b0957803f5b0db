import Diagnosis
import SignalCatalogue

extension Rule {
    static let registered = Rule(
        id: "CMG601",
        slug: "registered",
        title: "The client is registered",
        area: .registration,
        severity: .info,
        check: .seen(
            SignalFilter(.registered, .alreadyRegistered),
            by: .clientID,
            // A client asks only when it takes itself to be unknown to the site.
            clearedBy: Clearing(SignalFilter(.registrationRequested, .registrationRejected), sameIn: nil)
        ),
        summary: """
            The site accepted the client. Its ID: {clientID|not named in these logs}. Approval status: \
            {approval|not logged}.
            """,
        why: "A registered client can ask for policy, locations and content.",
        references: [.logFiles, .entraWorkflow],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 3
                """
            ),
            Example("ClientIDManagerStartup", "[RegTask] - Client is already registered. Exiting."),
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is not registered. Sending registration request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                AADJoinStatusTask: Client hasn't been registered yet.
                """
            )
        ]
    )
}
