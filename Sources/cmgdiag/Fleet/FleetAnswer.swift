import ArgumentParser
import FleetModel
import FleetStore
import Output
import Reporting
import SafeText

/// Writes what is known of a fleet to one place.
struct FleetAnswer {
    let database: FleetDatabase
    let summary: FleetSummary
    /// The database's file; `nil` for one that goes at the end.
    let databasePath: String?
    let detail: ReportDetail
    let exitCode: ExitCode

    /// Writes the summary, or the rows.
    ///
    /// Without a table, rows are those of devices; in lines, which name their table, those of findings too.
    ///
    /// - Throws: the exit code when it can't be written, or ``DatabaseError``.
    func write(_ format: OutputFormat, table: FleetTableName?, to destination: Destination, page: PageOptions) throws {
        if let writer = FleetReporters.rows.first(where: { $0.format == format }) {
            return try write(writer, table: table, to: destination)
        }
        guard let type = FleetReporters.summaries.first(where: { $0.format == format }) else { return }
        let options = ReporterOptions(
            page: page,
            detail: detail,
            origin: .thisTool,
            exitCode: Int(exitCode.rawValue)
        )
        try destination.write(through: OutputGate(isMasked: format.isMasked)) { sink in
            type.init(options, database: databasePath).write(summary, to: &sink)
        }
    }

    private func write(
        _ writer: any FleetRowWriter.Type,
        table: FleetTableName?,
        to destination: Destination
    ) throws {
        var failure: DatabaseError?
        let gate = OutputGate(isMasked: writer.format.isMasked)
        // Without the mark Excel and PowerShell 5 take a file for one in the system's code page.
        try destination.write(through: gate, hasMark: writer.format == .csv) { sink in
            do throws(DatabaseError) {
                // Lines say themselves of which table they are; columns can't.
                let tables = table.map { [$0] } ?? (writer.format == .ndjson ? [.device, .finding] : [.device])
                for table in tables { try write(table, by: writer, to: &sink) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private func write(
        _ table: FleetTableName,
        by writer: any FleetRowWriter.Type,
        to sink: inout ReportSink
    ) throws(DatabaseError) {
        switch table {
        case .device: try write(.devices, by: writer, to: &sink)
        case .finding: try write(.findings, by: writer, to: &sink)
        case .share:
            let table = FleetTable.shares
            let headings = table.headings
            sink.write(writer.head(of: headings))
            try database.forEachShare(in: summary.findings) { cells in
                sink.write(writer.line(of: cells, in: headings, dataset: table.dataset))
            }
        }
    }

    private func write<Row>(
        _ table: FleetTable<Row>,
        by writer: any FleetRowWriter.Type,
        to sink: inout ReportSink
    ) throws(DatabaseError) {
        let headings = table.headings
        sink.write(writer.head(of: headings))
        try database.forEachRow(of: table) { cells in
            sink.write(writer.line(of: cells, in: headings, dataset: table.dataset))
        }
    }
}
