import LogSources
import ReportModel

/// Says of what records were made that are none in their source.
enum CopiedRemarks {
    /// The remarks on a file, in a fixed order.
    static func remarks(on source: SourceCoverage) -> [Report.Diagnostic] {
        source.remarks.map { remark in
            Report.Diagnostic(level: .warning, source: source.name, line: nil, message: words(for: remark))
        }
    }

    private static func words(for remark: SourceRemark) -> String {
        switch remark {
        case .copied(let order, let isSure): ([made] + (order.map { [words(for: $0, isSure: isSure)] } ?? [])).joined()
        }
    }

    private static let made = """
        These are lines that somebody copied, not a log: what is found is less sure, and what is not may be there. \
        Analyse the log itself where you can.
        """

    private static func words(for order: DateOrder, isSure: Bool) -> String {
        guard !isSure else { return " Its dates are read \(order.rawValue)." }
        return """
             Its dates may be day first or month first; they are read \(order.rawValue), which may put records into \
            another month.
            """
    }
}
