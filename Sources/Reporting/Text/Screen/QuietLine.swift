import ReportModel
import Times

/// The answer in one line that stands alone, however wide the terminal is.
struct QuietLine {
    let screen: Screen

    func write(to page: inout TextPage) {
        let report = screen.outline.report
        let word = report.verdict.status.rawValue.uppercased()
        let name = report.device.name.map { $0 + ": " } ?? ""
        page.line(.init(word, report.verdict.status.role), .init("  " + name + report.verdict.headline + rest + limits))
    }

    /// What was left out of the logs that were read or met, without which the answer would claim too much.
    private var limits: String {
        let report = screen.outline.report
        let isWhole = report.filter == nil && report.obstacles.isEmpty && report.readInPart == 0
        return isWhole ? "" : " (\(screen.outline.briefBasis))"
    }

    /// Since when, what to do first and by which rule.
    private var rest: String {
        guard let cause = screen.causes.first, screen.causes.count == 1 else {
            let ids = screen.causes.map(\.finding.id).withoutRepetition()
            return ids.isEmpty ? "" : " [\(ids.joined(separator: ", "))]"
        }
        let since = cause.cause.since.map { " Since " + $0.statedText + "." } ?? ""
        let step = cause.finding.actions.first.map { " Do: " + $0 } ?? ""
        return since + step + " [\(cause.finding.id)]"
    }
}
