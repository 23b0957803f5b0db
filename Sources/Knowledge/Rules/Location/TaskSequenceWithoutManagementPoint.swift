import Diagnosis
import ReportModel

extension Rule {
    static let taskSequenceWithoutManagementPoint = Rule(
        id: "CMG313",
        slug: "task-sequence-without-management-point",
        title: "The task sequence gets nothing from a management point",
        area: .location,
        severity: .warning,
        // The lines say that a request failed, not why.
        level: .wrapper,
        check: .custom(unansweredTaskSequences),
        summary: """
            A task sequence asked {host|a management point} for its keys or for a list of management points, and got \
            nothing it could use.
            """,
        why: """
            Without a management point a task sequence finds no policy and no content. The lines tell only that the \
            request failed; the status or the code of WinHTTP that stands before them is the reason.
            """,
        actions: [
            """
            On the client: read smsts.log (or TSMBootstrap.log) just before the line: "Error. Status code …" is an \
            answer, "Error. Received 0x…" a connection that did not come about.
            """,
            """
            In the console: see that the boot media name a management point that these devices reach, and are made \
            for use over the internet where a gateway is meant.
            """,
        ],
        references: [.logFiles, .gatewayErrors],
        matching: [
            Example(
                "smsts",
                """
                CCM::SMSMessaging::GetMPLocations failed; 0x80004005
                Failed to query MP01.CONTOSO.COM for MP location
                """
            ),
            Example("TSMBootstrap", "RequestMPKeyInformation: Send() failed.\nFailed to get information for MP"),
        ],
        notMatching: [
            Example("smsts", "MP server http://MP01.CONTOSO.COM. Ports 80,443. CRL=false."),
            // Tried again, and reached.
            Example(
                "smsts",
                """
                Failed to query MP01.CONTOSO.COM for MP location
                Successfully connected to MP MP02.CONTOSO.COM:443
                """
            ),
        ]
    )
}

/// Requests of a task sequence that came to nothing, and after which it reached no management point.
private func unansweredTaskSequences(in caseFile: CaseFile) -> [Detection] {
    let failed = caseFile.histories(.taskSequenceRequestFailed)
    guard let last = failed.map(\.last.moment).max() else { return [] }
    let reached = SignalFilter(.managementPointNamed, .requestSucceeded, .tokenReceived, .policyAssignmentsReceived)
    guard !caseFile.histories(matching: reached).contains(where: { $0.last.moment > last }) else { return [] }
    return [Detection(failed)]
}
