package import ReportModel

/// Writes a report in one format.
///
/// A reporter writes to the sink it is given and knows nothing of terminals and files. What it needs beyond the report,
/// such as ``ReportOrigin``, it is made with.
package protocol Reporter: Sendable {
    /// The name that `--format` takes.
    static var name: String { get }

    /// The extensions of output files that ask for this format, in lower case and without the dot.
    static var fileExtensions: [String] { get }

    /// Writes the whole report, with a line end at its end.
    func write(_ report: Report, to sink: inout some TextOutputStream)
}
