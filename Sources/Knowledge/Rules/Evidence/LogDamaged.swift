import CMTraceLog
import Times
import Diagnosis
import ReportModel

extension Rule {
    static let logDamaged = Rule(
        id: "CMG903",
        slug: "log-damaged",
        title: "Parts of a log can't be read as records",
        area: .evidence,
        severity: .warning,
        check: .custom(damagedLogs),
        summary: "{finding}",
        why: "What stood there is not known, so that something not seen here may have happened all the same.",
        actions: [
            """
            On the client: {todo|copy the log again while the client service is stopped, without tools that rewrite it}.
            """
        ],
        references: [.logFiles],
        matching: [
            """
            [RegTask] - Client is already registered. Exiting.]LOG]!><ti ad="4180" file="regtask.cpp:793"> \
            <![LOG[HWID unchanged
            """
        ],
        notMatching: [
            "[RegTask] - Client is already registered. Exiting."
        ]
    )
}

/// One detection for each damaged file. A record cut off by the end of the file alone is no more than a remark: it
/// happens whenever a log is copied while it is written.
private func damagedLogs(in caseFile: CaseFile) -> [Detection] {
    var number = -1
    return caseFile.scans.flatMap { scan in
        scan.coverage.compactMap { source -> Detection? in
            number += 1
            // A file that is no log is not damaged; the diagnostics say what it is.
            guard source.isLog, let first = source.damage.first else { return nil }
            let moment = scan.lastMoment ?? Moment(instant: caseFile.judgedAt, chain: 0, sequence: 0)
            let marks = source.damage.map { RecordMark(damage: $0, source: number, moment: moment) }
            let isOnlyCut = source.damageCount == 1 && first.kind == .cutAtEnd
            let history = History(Signal(SignalKind("log-damaged")), of: marks, count: source.damageCount)
            return Detection(
                subject: source.name,
                [history],
                severity: isOnlyCut ? .info : nil,
                values: [
                    "finding": finding(on: source, isOnlyCut: isOnlyCut), "todo": advice(on: source),
                ]
            )
        }
    }
}

private func finding(on source: SourceCoverage, isOnlyCut: Bool) -> String {
    if isOnlyCut { return "The last record of \(source.name) is cut off by the end of the file." }
    let places = source.damageCount == 1 ? "in one place" : "in \(source.damageCount) places"
    let text = "\(source.damagedBytes) of \(source.bytes) bytes of \(source.name) are no record, \(places)."
    if source.seams > 0 {
        return text
            + " Time runs back right behind it: the file was written over from its beginning, and older records follow."
    }
    return source.isOverwritten ? text + " Two components write on both sides of it: one wrote over the other." : text
}

/// What can be done about it: nothing where the file itself was written over, on the client as in any copy.
private func advice(on source: SourceCoverage) -> String {
    if source.seams > 0 || source.isOverwritten {
        return "look into its other logs for what is missing; the file itself was written over, in every copy of it"
    }
    let holdsNULs = source.damage.contains { $0.kind == .nul || $0.kind == .binary }
    return "copy the log again while the client service is stopped, without tools that rewrite it"
        + (holdsNULs ? "; NUL bytes come from a crash or a failing disk" : "")
}
