package import FleetModel

/// Writes what the devices of a fleet have in common, in one format.
package protocol FleetReporter: Sendable {
    /// The format that it writes.
    static var format: OutputFormat { get }

    /// A reporter with all that it needs beyond the summary.
    ///
    /// - Parameters:
    ///   - options: wishes and circumstances.
    ///   - database: the file that keeps the rows; `nil` where nobody wanted one.
    init(_ options: ReporterOptions, database: String?)

    /// Writes the whole summary, with a line end at its end.
    func write(_ summary: FleetSummary, to sink: inout some TextOutputStream)
}
