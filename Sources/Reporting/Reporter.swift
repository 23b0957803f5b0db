package import ReportModel

/// Writes a report in one format.
///
/// A reporter writes to the sink it is given and knows nothing of terminals and files. For people it draws an ``Outline``.
package protocol Reporter: Sendable {
    /// The format that it writes.
    static var format: OutputFormat { get }

    /// Whether it shows the report's timeline in some detail. What shows none spares the time to make it.
    static func showsTimeline(in detail: ReportDetail) -> Bool

    /// Whether it shows the report's picture of time in some detail. What shows none spares the time to make it.
    static func showsPicture(in detail: ReportDetail) -> Bool

    /// A reporter with all that it needs beyond the report.
    init(_ options: ReporterOptions)

    /// Writes the whole report, with a line end at its end.
    func write(_ report: Report, to sink: inout some TextOutputStream)

    /// Writes what is said of several devices, with a line end at its end.
    func write(_ devices: DeviceReports, to sink: inout some TextOutputStream)

    /// Why there was nothing to analyse, with a line end at its end. The first remark is the reason.
    func nothing(_ diagnostics: [Report.Diagnostic]) -> String
}

extension Reporter {
    package static func showsPicture(in detail: ReportDetail) -> Bool { false }
}
