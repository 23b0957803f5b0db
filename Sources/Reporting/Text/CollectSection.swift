import ReportModel

/// Which logs to collect next, and why.
struct CollectSection {
    let report: Report

    func write(to page: inout TextPage) {
        let missing = missingLogs
        guard !missing.isEmpty else { return }
        page.heading("To tell more, collect")
        for log in missing {
            page.line(.init("  \(log.path)"))
            page.paragraph(log.why, indent: 6, role: .faint)
        }
    }

    /// What is always wanted, then what inconclusive areas want; each once. A healthy client needs no more logs.
    private var missingLogs: [MissingLog] {
        var logs: [MissingLog] = []
        let wanted = report.verdict.status == .healthy ? [] : report.areas.flatMap(\.collectNext)
        for log in report.missing + wanted where !logs.contains(log) { logs.append(log) }
        return logs
    }
}
