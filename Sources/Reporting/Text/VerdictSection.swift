import AuthenticationMethods
import CMTraceLog
import ReportModel

/// The answer, and what was read to find it.
struct VerdictSection {
    let report: Report

    func write(to page: inout TextPage) {
        let verdict = report.verdict
        let word = verdict.status.rawValue.uppercased()
        page.paragraph(verdict.headline, indent: word.count + 2, lead: [.init(word, role)], role: .strong)
        if let root = verdict.rootCause, report.findings.indices.contains(root) {
            page.paragraph("Root cause: \(report.findings[root].id), below.", indent: word.count + 2)
        }
        page.paragraph(basis, indent: word.count + 2, role: .faint)
    }

    private var role: Style.Role {
        switch report.verdict.status {
        case .healthy: .good
        case .attention, .inconclusive: .warning
        case .failing: .error
        }
    }

    /// What was read, of what device, and judged when.
    private var basis: String {
        var parts: [String] = []
        if let name = report.device.name { parts.append(name) }
        if let version = report.device.clientVersion { parts.append("client \(version)") }
        if let site = report.device.siteCode { parts.append("site \(site)") }
        if let join = report.device.joinState { parts.append("device " + join.words) }
        parts.append(read)
        return parts.joined(separator: ", ") + "; judged at \(judgedAt), \(clockSource)."
    }

    /// How much was read, and how much of that was judged.
    private var read: String {
        let records = report.sources.reduce(0) { $0 + $1.records }
        let files = report.sources.count + report.obstacles.count - report.sources.count { $0.obstacle != nil }
        let text = counted(files, "file") + exceptions + ", " + counted(records, "record")
        guard let filter = report.filter else { return text }
        let judged = report.sources.reduce(0) { $0 + $1.judgedRecords }
        let undated = report.sources.reduce(0) { $0 + $1.undatedJudged }
        if undated > 0, undated == judged {
            return text + ", \(judged) judged without a date, so that none is known to be \(filter.words)"
        }
        return text + ", only the \(judged) \(filter.words) judged"
            + (undated > 0 ? ", \(undated) of them without a date" : "")
    }

    /// Which of the files were not read and why, and how many are no logs, in parentheses.
    private var exceptions: String {
        let unread = report.obstacles
        let others = report.sources.count { $0.isOther && $0.obstacle == nil }
        let reasons = unread.indices.filter { !unread[..<$0].contains(unread[$0]) }.map { unread[$0] }
        let parts = [
            unread.isEmpty ? nil : "\(unread.count) not read: " + reasons.joined(separator: ", "),
            others > 0 ? "\(others) no log" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)" + (count == 1 ? "" : "s")
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
