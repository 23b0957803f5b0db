import Diagnosis
import ReportModel

extension Rule {
    static let serviceRestartLoop = Rule(
        id: "CMG605",
        slug: "service-restart-loop",
        title: "The client service starts again and again",
        area: .registration,
        severity: .warning,
        level: .registration,
        check: .custom(restartLoops),
        summary: "The client service started {count} times within {minutes} minutes.",
        why: """
            Every start begins registration, locations and tokens from the beginning, so none of them comes to its \
            end. While a client is set up it starts three or four times.
            """,
        actions: [
            """
            On the client: look in the Application and System event logs for crashes of CcmExec.exe at the times \
            given, and in CcmExec.log for what happens before each end.
            """,
            """
            On the client: see whether something restarts the service: a script, a scheduled task, CcmEval, or \
            security settings that change back and forth ("Security settings update detected, restarting CcmExec").
            """,
        ],
        references: [.logFiles, .clientManagement],
        matching: [
            Example(
                "ClientIDManagerStartup",
                Array(repeating: "[----- STARTUP -----]", count: 6).joined(separator: "\n+00:08:00\n")
            )
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                Array(repeating: "[----- STARTUP -----]", count: 5).joined(separator: "\n+00:08:00\n")
            ),
            // A week of mornings.
            Example(
                "ClientIDManagerStartup",
                Array(repeating: "[----- STARTUP -----]", count: 7).joined(separator: "\n+24:00:00\n")
            ),
            Example(
                "ClientIDManagerStartup",
                Array(repeating: "[----- SHUTDOWN -----]", count: 9).joined(separator: "\n+00:01:00\n")
            ),
        ]
    )
}

/// More than five starts within an hour; over when an hour has passed without another such stretch.
private func restartLoops(in caseFile: CaseFile) -> [Detection] {
    let starts = caseFile.histories(.serviceStarted)
    guard let stretch = Repetition.newest(of: starts, moreThan: 5) else { return [] }
    var detection = Detection(
        starts,
        values: [
            "count": String(stretch.count), "minutes": String(max(stretch.last.minutes(from: stretch.first), 1)),
        ]
    )
    if caseFile.goesOn(minutes: 60, after: stretch.last) {
        detection.endedQuietly = true
        detection.notes = ["The log goes on for more than an hour without it."]
    }
    return [detection]
}
