import Diagnosis
import ReportModel

extension Rule {
    static let registered = Rule(
        id: "CMG601",
        slug: "registered",
        title: "The client is registered",
        area: .registration,
        severity: .info,
        check: .custom(registrations),
        summary: "{seen}",
        why: """
            A registered client can ask for policy, locations and content; it gets policy once the site has approved \
            it too (approval status 0 means that it has not).
            """,
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

/// Each ID under which the client is registered; it is over when the client asks anew or is turned down.
private func registrations(in caseFile: CaseFile) -> [Detection] {
    // A client asks only when it takes itself to be unknown to the site.
    let end = Clearing(SignalFilter(.registrationRequested, .registrationRejected), sameIn: nil)
    let registered = SignalFilter(.registered, .alreadyRegistered)
    return caseFile.subjects(matching: registered, by: .clientID).map { clientID, histories in
        var detection = Detection(subject: clientID, histories).cleared(by: end, in: caseFile)
        // "Already registered" names no ID, but the client's events do.
        if clientID == nil, let identified = caseFile.latest(.clientIdentified) {
            detection.subject = identified.signal[.clientID]
            detection.histories.append(identified)
        }
        detection.values["seen"] =
            detection.subject.map { "The site knows the client as \($0)." } ?? "The site knows the client."
        return detection
    }
}
