/// The formats of what is said of a fleet.
package enum FleetReporters {
    /// Those of the summary; the first one writes where nobody chose.
    package static let summaries: [any FleetReporter.Type] = [
        FleetTextReporter.self, FleetJSONReporter.self, FleetHTMLReporter.self,
    ]

    /// Those of the rows.
    package static let rows: [any FleetRowWriter.Type] = [FleetNDJSON.self, FleetCSV.self]

    /// All, in the order of the help.
    package static let formats = summaries.map { $0.format } + rows.map { $0.format }
}
