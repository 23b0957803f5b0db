import FleetModel
import FleetStore
import LogSources
import Output
import Reporting
import SafeText
import SystemFiles

/// One process for many bundles: reads requests from standard input and answers each with its rows.
///
/// A request is a line: a tab between its parts, `path`, the bundle's name and the path to be read; `paths`, the name and
/// several, which are read as one; or `bytes`, the
/// bundle's name and how many bytes of an archive or log follow behind the line. The answer is a line of JSON for each
/// row, with the names of the columns and the table's name as `table`, and at its end a line with `table` `end`, the
/// bundle's name and the number of rows before it. Answers come in the order of the requests.
struct FleetWorker {
    let reader: BundleReader

    /// The longest line of a request, in bytes: two paths, and a word.
    static let lineLimit = 64 << 10
    /// The largest bundle that is taken as bytes: it is held in memory.
    static let bytesLimit = 1 << 30

    /// Answers until standard input ends.
    ///
    /// - Returns: what is wrong with a request after which nothing can be understood; `nil` when all were answered.
    func run() -> String? {
        var input = RequestInput()
        while let line = input.line(limit: FleetWorker.lineLimit) {
            if line.isEmpty { continue }
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 || parts.count > 3 && ["paths", "rest"].contains(parts[0]) else {
                return FleetWorker.misunderstood(line)
            }
            switch parts[0] {
            case "paths", "rest":
                let paths = parts.dropFirst(2).map { $0 == "-" ? "./-" : $0 }
                write(reader.rows(ofPaths: paths, named: parts[1], liesAmongOthers: parts[0] == "rest"))
            case "path": write(reader.rows(ofPath: parts[2], named: parts[1]))
            case "bytes":
                guard let count = Int(parts[2]), (0...FleetWorker.bytesLimit).contains(count) else {
                    return FleetWorker.misunderstood(line)
                }
                guard let bytes = input.bytes(count) else {
                    return "standard input ended within the bytes of \(parts[1])"
                }
                write(reader.rows(of: bytes, named: parts[1]))
            default: return FleetWorker.misunderstood(line)
            }
        }
        return input.problem
    }

    private static func misunderstood(_ line: String) -> String {
        """
        a request is 'path', the bundle's name and a path ('paths' and several; 'rest' and what lies among devices), or \
        'bytes', the bundle's name and a number of bytes, with tabs between them; this is none: \(String(line.prefix(80)).inOneLine)
        """
    }

    private func write(_ rows: BundleRows) {
        let devices = FleetTable.devices
        let findings = FleetTable.findings
        for cells in rows.devices {
            Terminal.write(FleetColumnsNDJSON.line(of: cells, in: devices.headings, table: devices.name))
        }
        for cells in rows.findings {
            Terminal.write(FleetColumnsNDJSON.line(of: cells, in: findings.headings, table: findings.name))
        }
        let count = rows.devices.count + rows.findings.count
        Terminal.write(
            FleetObject.line([("table", .text("end")), ("bundle", .text(rows.bundle)), ("rows", .number(Int64(count)))])
        )
        StandardStreams.output.flush()
    }
}
