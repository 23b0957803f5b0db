import AuthenticationMethods
import CMTraceLog
import Diagnosis

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
        let files = report.sources.count == 1 ? "1 file" : "\(report.sources.count) files"
        parts.append("\(files), \(report.sources.reduce(0) { $0 + $1.records }) records")
        return parts.joined(separator: ", ") + "; judged at \(report.clock.judgedAt.utcText), \(clockSource)."
    }

    private var clockSource: String {
        switch report.clock.source {
        case .option: "as you asked"
        case .log: "the end of the logs"
        case .today: "today, since the logs have no time"
        }
    }
}

extension Instant {
    /// `2013-10-03 14:15:55.035 UTC`.
    var utcText: String {
        CivilTime(millisecondsSinceEpoch: milliseconds).text(separator: " ") + " UTC"
    }
}
