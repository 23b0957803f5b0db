package import ReportModel

/// Writes a report in one format.
///
/// A reporter writes to the sink it is given and knows nothing of terminals and files. For people it draws an ``Outline``.
package protocol Reporter: Sendable {
    /// The format that it writes.
    static var format: OutputFormat { get }

    /// Whether it shows the report's timeline in some detail. What shows none spares the time to make it.
    static func showsTimeline(in detail: ReportDetail) -> Bool

    /// A reporter with all that it needs beyond the report.
    init(_ options: ReporterOptions)

    /// Writes the whole report, with a line end at its end.
    func write(_ report: Report, to sink: inout some TextOutputStream)

    /// Why there was nothing to analyse, where the format has a form for that; `nil` where it is told on standard error
    /// alone.
    func nothing(_ diagnostics: [Report.Diagnostic]) -> String?
}

extension Reporter {
    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String? { nil }
}

/// The formats of a report: all that the command line offers, its help names, and the endings of files choose.
package enum Reporters {
    /// One row for each; the first one writes where nobody chose.
    package static let all: [any Reporter.Type] = [
        TextReporter.self,
        JSONReporter.self,
    ]

    /// The reporter of a format; the first one of all for a format without any.
    package static func reporter(of format: OutputFormat) -> any Reporter.Type {
        all.first { $0.format == format } ?? TextReporter.self
    }
}
