import CMTraceLog
import Times
import Diagnosis
import ReportModel

extension Rule {
    static let evidenceOld = Rule(
        id: "CMG904",
        slug: "evidence-old",
        title: "The logs are old",
        area: .evidence,
        severity: .info,
        check: .custom(oldEvidence),
        summary: "The newest record is {days} days older than the time it is judged at.",
        why: """
            What was a fault then may be over, and what was well may have failed since. Tokens and certificates in \
            particular run out without leaving a line in a log that has ended.
            """,
        references: [.logFiles],
        matching: [
            """
            Appending CCM Token to the header.
            now +360:00:00
            """
        ],
        notMatching: [
            // Judged at its own end, no log is old.
            "Appending CCM Token to the header.",
            """
            Appending CCM Token to the header.
            now +312:00:00
            """,
        ]
    )
}

/// The newest thing said, if the judging clock lies more than two weeks after the newest record.
private func oldEvidence(in caseFile: CaseFile) -> [Detection] {
    guard let days = caseFile.daysOld,
        let mark = caseFile.histories.max(by: { $0.last.moment < $1.last.moment })?.last.marks.first
    else { return [] }
    let history = History(Signal(SignalKind("evidence-old")), of: mark)
    return [Detection([history], values: ["days": String(days)])]
}
