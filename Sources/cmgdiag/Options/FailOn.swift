import ReportModel

/// What makes the exit code 1.
enum FailOn: String, Choice, CaseIterable {
    /// An active error.
    case error
    /// An active error or warning.
    case warning
    /// An active error, or a client that is not shown to be well.
    case inconclusive
    case never

    /// Whether a report is such a one.
    func isMet(by report: Report) -> Bool {
        let worst = report.worstActive ?? .info
        switch self {
        case .error: return worst >= .error
        case .warning: return worst >= .warning
        case .inconclusive: return worst >= .error || report.verdict.status == .inconclusive
        case .never: return false
        }
    }

    static let otherNames = [
        "errors": "error", "err": "error", "warnings": "warning", "warn": "warning", "none": "never", "no": "never",
        "off": "never",
    ]
}
