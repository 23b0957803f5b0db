import AuthenticationMethods
import Times
import ReportModel

/// What a verdict rests on, in words: what was read, of what device, and judged when.
struct Basis {
    let report: Report

    /// One sentence.
    var sentence: String { words + "; judged at \(judgedAt), \(clockSource)." }

    /// The same in few words: the time where it is that of the last record needs none.
    var brief: String {
        guard report.clock.source == .log, report.filter == nil else { return sentence }
        return words + ", until " + judgedAt
    }

    private var words: String {
        let device = report.device
        let parts = [
            device.name, device.clientVersion.map { "client \($0)" }, device.siteCode.map { "site \($0)" },
            device.joinState.map { "device " + $0.words }, read,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// How much was read, and how much of that was judged.
    private var read: String {
        let records = report.sources.reduce(0) { $0 + $1.records }
        let files = report.sources.count + report.obstacles.count - report.sources.count { $0.obstacle != nil }
        let text = files.counted("file") + exceptions + ", " + records.counted("record")
        guard let filter = report.filter else { return text }
        let judged = report.sources.reduce(0) { $0 + $1.judgedRecords }
        let undated = report.sources.reduce(0) { $0 + $1.undatedJudged }
        if undated > 0, undated == judged {
            return text
                + ", \(judged) judged without a date, so that none is known to be \(filter.words(by: report.clock.written))"
        }
        return text + ", only the \(judged) \(filter.words(by: report.clock.written)) judged"
            + (undated > 0 ? ", \(undated) of them without a date" : "")
    }

    /// Which of the files were not read and why, and how many are no logs, in parentheses.
    private var exceptions: String {
        let unread = report.obstacles
        let inPart = report.readInPart
        let others = report.sources.count { $0.isOther && $0.obstacle == nil }
        let parts =
            [
                unread.isEmpty
                    ? nil : "\(unread.count) not read: " + unread.withoutRepetition().joined(separator: ", "),
                inPart > 0 ? "\(inPart) read in part" : nil,
                others > 0 ? "\(others) no log" : nil,
            ].compactMap { $0 } + ReadForms(report.sources).words
        return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
    }

    /// The clock's time; of a record without an offset, the time it bears.
    private var judgedAt: String {
        report.clock.written?.statedText ?? report.clock.judgedAt.utcText
    }

    private var clockSource: String {
        switch report.clock.source {
        case .option: report.isJudgedBeforeTheLogs ? "as you asked, before every record" : "as you asked"
        case .log: report.filter == nil ? "the end of the logs" : "the end of what was judged"
        case .today: "today, since the logs have no time"
        }
    }
}

extension Outline {
    /// What was read, of what device, and judged when: one sentence.
    package var basis: String { Basis(report: report).sentence }

    /// The same in few words.
    package var briefBasis: String { Basis(report: report).brief }
}

extension Report {
    /// How many files and archives were read up to some place only.
    var readInPart: Int { archivesInPart + sources.count { $0.isIncomplete && $0.bytes > 0 } }
}
