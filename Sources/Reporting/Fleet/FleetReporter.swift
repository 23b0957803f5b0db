package import FleetModel

/// Writes what the devices of a fleet have in common, in one format.
package protocol FleetReporter: Sendable {
    /// The format that it writes.
    static var format: OutputFormat { get }

    /// A reporter with all that it needs beyond the summary.
    init(_ options: ReporterOptions)

    /// Writes the whole summary, with a line end at its end.
    func write(_ summary: FleetSummary, to sink: inout some TextOutputStream)
}

/// The formats of what is said of a fleet.
package enum FleetReporters {
    /// Those of the summary; the first one writes where nobody chose.
    package static let summaries: [any FleetReporter.Type] = [FleetTextReporter.self, FleetJSONReporter.self]

    /// Those of the rows.
    package static let rows: [any FleetRowWriter.Type] = [FleetNDJSON.self, FleetCSV.self]

    /// All, in the order of the help.
    package static let formats = summaries.map { $0.format } + rows.map { $0.format }
}
