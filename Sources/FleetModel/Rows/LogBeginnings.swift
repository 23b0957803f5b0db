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
    /// When setup wrote; `nil` where its log is not there.
    private let setup: ClosedRange<Int64>?
    /// Whether setup's log is there from its first record on.
    private let isSetupWhole: Bool

    /// Seconds. So long must a log have told of other things before a fault, so that it is not only the log that begins
    /// there: clients write into these logs many times in an hour.
    private static let margin: Int64 = 3600
    /// Bytes. A log that never reached its largest size was never begun anew.
    ///
    /// https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/about-log-files: 250,000 for clients.
    private static let wholeLimit = 250_000

    init(_ report: Report) {
        let timed = report.sources.compactMap { source in
            source.first?.utc.map { (log: source.log, start: $0.seconds, end: source.last?.utc?.seconds ?? $0.seconds) }
        }
        starts = Dictionary(timed.map { ($0.log, $0.start) }, uniquingKeysWith: min)
        logs = Dictionary(report.sources.map { ($0.name, $0.log) }) { first, _ in first }
        let files = timed.filter { $0.log == LogBeginnings.setupLog }
        let begins = files.map(\.start).min()
        setup = begins.flatMap { begins in files.map(\.end).max().map { begins...max(begins, $0) } }
        let bytes = report.sources.filter { $0.log == LogBeginnings.setupLog }.reduce(0) { $0 +| $1.bytes }
        isSetupWhole = files.count == 1 && bytes < LogBeginnings.wholeLimit
    }

    private static let setupLog = "ccmsetup"

    /// When a fault began; `nil` where the log that shows it begins with it, or tells no time in UTC.
    func begun(_ finding: Finding) -> Instant? {
        guard let seen = finding.firstTime?.utc else { return nil }
        let first = finding.evidence.first { $0.time?.utc == seen } ?? finding.evidence.first
        guard let log = first.flatMap({ logs[$0.source] }), let start = starts[log] else { return nil }
        return tells(of: seen.seconds, log, from: start) ? seen : nil
    }

    /// When a root cause began; `nil` where that is not known.
    func begun(_ cause: Report.RootCause, _ finding: Finding) -> Instant? {
        guard let since = cause.since?.utc else { return nil }
        // Of a server that served in between it is known, wherever the log begins.
        return since != finding.firstTime?.utc ? since : begun(finding)
    }

    private func tells(of seen: Int64, _ log: String, from start: Int64) -> Bool {
        if seen -| start >= LogBeginnings.margin { return true }
        if log == LogBeginnings.setupLog { return isSetupWhole }
        // The client was installed at that time: there was nothing before.
        guard let setup else { return false }
        return setup.lowerBound -| LogBeginnings.margin <= start && start <= setup.upperBound +| LogBeginnings.margin
    }
}
