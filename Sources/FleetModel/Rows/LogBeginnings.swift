import Checked
import ReportModel
import Times

/// Where the logs of a device begin, and so whether they tell when a fault began.
///
/// A log that is full is taken away and begun anew, and a folder may hold only what is left. A fault with which a log
/// begins may be months old, and a thousand logs that were collected in one night would make a wave of it.
struct LogBeginnings {
    /// The first second of each log, over all its files.
    private let starts: [String: Int64]
    /// Which log each file is.
    private let logs: [String: String]
    /// When setup began to write; `nil` where its log is not there, or not from its first record on.
    private let setup: Int64?

    /// Seconds. So long at least must a log have told of other things before a fault, so that it is not only the log that begins
    /// there: clients write into these logs many times in an hour.
    private static let shortest: Int64 = 3600
    /// Bytes. A log that never reached its largest size was never begun anew.
    ///
    /// https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/about-log-files: 250,000 for clients.
    private static let wholeLimit = 250_000

    init(_ report: Report) {
        let since = report.filter?.since?.seconds
        let timed = report.sources.compactMap { source in
            // What was asked to be left out tells of nothing.
            source.first?.utc.map { (log: source.log, start: max($0.seconds, since ?? $0.seconds)) }
        }
        starts = Dictionary(timed.map { ($0.log, $0.start) }, uniquingKeysWith: min)
        logs = Dictionary(report.sources.map { ($0.name, $0.log) }) { first, _ in first }
        let files = timed.filter { $0.log == LogBeginnings.setupLog }
        let bytes = report.sources.filter { $0.log == LogBeginnings.setupLog }.reduce(0) { $0 +| $1.bytes }
        setup = since == nil && bytes < LogBeginnings.wholeLimit && files.count == 1 ? files.first?.start : nil
    }

    private static let setupLog = "ccmsetup"

    /// When a fault began; `nil` where the log that shows it begins with it, or tells no time in UTC.
    func begun(_ finding: Finding) -> Instant? {
        guard let seen = finding.firstTime?.utc else { return nil }
        let first = finding.evidence.first { $0.time?.utc == seen } ?? finding.evidence.first
        guard let log = first.flatMap({ logs[$0.source] }), let start = starts[log] else { return nil }
        return tells(of: seen.seconds, log, from: start, margin: LogBeginnings.margin(of: finding)) ? seen : nil
    }

    /// When a root cause began; `nil` where that is not known.
    func begun(_ cause: Report.RootCause, _ finding: Finding) -> Instant? {
        guard let since = cause.since?.utc else { return nil }
        // Of a server that served in between it is known, wherever the log begins; what comes and goes began when it came
        // first.
        return since != finding.firstTime?.utc && finding.recurrence == nil ? since : begun(finding)
    }

    /// Seconds: twice as long as between two of its records, so that there was time for one more. Once is once a day.
    private static func margin(of finding: Finding) -> Int64 {
        guard finding.occurrences > 1, let first = finding.firstTime?.utc, let last = finding.lastTime?.utc else {
            return 86_400
        }
        return max(shortest, (last.seconds -| first.seconds) / Int64(clamping: finding.occurrences - 1) *| 2)
    }

    private func tells(of seen: Int64, _ log: String, from start: Int64, margin: Int64) -> Bool {
        if seen -| start >= margin { return true }
        // The client was installed for the first time then: there was nothing before. An update adds to setup's log.
        guard let setup else { return false }
        return log == LogBeginnings.setupLog || setup <= start && start -| setup <= LogBeginnings.shortest
    }
}
