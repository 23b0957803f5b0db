package import ReportModel

/// Writes a report as JSON, in the shape of ``ReportSchema``.
///
/// The shape stands in types of its own (folder `JSON`), so that renaming a property elsewhere never changes the output.
package struct JSONReporter: Reporter {
    package static let format = OutputFormat.json

    private let origin: ReportOrigin
    private let exitCode: Int

    /// A reporter for reports of this origin, of a program that will exit with this code.
    package init(origin: ReportOrigin, exitCode: Int = 0) {
        self.origin = origin
        self.exitCode = exitCode
    }

    package init(_ options: ReporterOptions) {
        self.init(origin: options.origin, exitCode: options.exitCode)
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { true }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        JSONDocument.write(JSONReport(report, origin: origin, exitCode: exitCode), to: &sink)
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        JSONDocument.text(of: JSONNothing(diagnostics, origin: origin, exitCode: exitCode))
    }
}
