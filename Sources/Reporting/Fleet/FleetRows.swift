package import FleetModel
import Times

/// Writes the rows of a table as they come, each in a line.
package protocol FleetRowWriter: Sendable {
    /// The format that it writes.
    static var format: OutputFormat { get }

    /// What stands before all rows; empty for nothing.
    static func head(of headings: [FleetHeading]) -> String

    /// A row of a table, with a line end at its end.
    static func line(of cells: [FleetCell], in headings: [FleetHeading], dataset: String) -> String
}

/// Rows as objects of JSON, with the names of the Elastic Common Schema: for Elastic, and for whatever reads lines.
package enum FleetNDJSON: FleetRowWriter {
    package static let format = OutputFormat.ndjson

    package static func head(of headings: [FleetHeading]) -> String { "" }

    package static func line(of cells: [FleetCell], in headings: [FleetHeading], dataset: String) -> String {
        let members = [("event.dataset", FleetCell.text(dataset)), ("event.module", .text("cmgdiag"))]
        return FleetObject.line(members + zip(headings.map(\.elasticName), cells))
    }
}

/// Rows as objects of JSON, with the names of the columns: what a worker answers.
package enum FleetColumnsNDJSON {
    /// A row of a table, with the table's name as `table`.
    package static func line(of cells: [FleetCell], in headings: [FleetHeading], table: String) -> String {
        FleetObject.line([("table", .text(table))] + zip(headings.map(\.name), cells))
    }
}

/// An object of JSON in one line, keys sorted; what is not known is left out.
package enum FleetObject {
    /// An object with these members.
    package static func line(_ members: [(name: String, cell: FleetCell)]) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (name, cell) in members.sorted(by: { $0.name < $1.name }) where cell != .none {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            JSONText.write(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(cell, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self) + "}\n"
    }

    private static func write(_ cell: FleetCell, to bytes: inout [UInt8]) {
        switch cell {
        case .text(let text): JSONText.write(text, to: &bytes)
        case .number(let number): bytes += String(number).utf8
        case .time(let seconds): JSONText.write(seconds.rfc3339, to: &bytes)
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .none: bytes += "null".utf8
        }
    }
}

/// Rows as RFC 4180 has them, with a line of names before them: for spreadsheets.
package enum FleetCSV: FleetRowWriter {
    package static let format = OutputFormat.csv

    package static func head(of headings: [FleetHeading]) -> String {
        headings.map(\.name).joined(separator: ",") + "\n"
    }

    package static func line(of cells: [FleetCell], in headings: [FleetHeading], dataset: String) -> String {
        cells.map { field($0) }.joined(separator: ",") + "\n"
    }

    private static func field(_ cell: FleetCell) -> String {
        switch cell {
        case .text(let text): quoted(harmless(text))
        case .number(let number): String(number)
        case .time(let seconds): seconds.rfc3339
        case .flag(let flag): flag ? "true" : "false"
        case .none: ""
        }
    }

    /// A text that no spreadsheet takes for a formula, which may run programs.
    ///
    /// https://owasp.org/www-community/attacks/CSV_Injection
    private static func harmless(_ text: String) -> String {
        text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension Int64 {
    /// Seconds since 1970 as RFC 3339 in UTC.
    fileprivate var rfc3339: String { Instant(seconds: self).heldWithinRFC3339.rfc3339 }
}
