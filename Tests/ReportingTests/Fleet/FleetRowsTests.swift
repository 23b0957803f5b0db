import FleetModel
import Foundation
import KnowledgePages
import Testing
import TestSupport

@testable import Reporting

/// The rows in each form: every column in every one of them, and no text that gets out of its cell.
struct FleetRowsTests {
    private static let tables: [(name: String, dataset: String, headings: [FleetHeading])] = [
        (FleetTable.devices.name, FleetTable.devices.dataset, FleetTable.devices.headings),
        (FleetTable.findings.name, FleetTable.findings.dataset, FleetTable.findings.headings),
    ]

    private static let texts = [
        "", "PC-1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a,b", "say \"no\"",
        "two\nlines",
        "\u{1b}[2J", "\u{202e}", "ü😀", "'", String(repeating: "x", count: 5000),
    ]

    /// Cells of every column, with a text in those that take one.
    private func cells(_ headings: [FleetHeading], _ text: String) -> [FleetCell] {
        headings.map { heading in
            switch heading.kind {
            case .text: heading.words.first.map { .text($0) } ?? FleetCell(text)
            case .number: .number(.max)
            case .time: .time(BuiltFleet.start)
            case .flag: .flag(true)
            }
        }
    }

    @Test func namesAreDifferentAndSaidEverywhere() throws {
        let description = try ReadJSON(FleetDescription.text)
        let rows = try ReadJSON(FleetRowsSchema.text)
        for (number, table) in FleetRowsTests.tables.enumerated() {
            let names = table.headings.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(Set(table.headings.map(\.elasticName)).count == names.count)
            #expect(table.headings.allSatisfy { $0.meaning.hasSuffix(".") && !$0.name.isEmpty })
            #expect(FleetCSV.head(of: table.headings) == names.joined(separator: ",") + "\n")
            let described = description["tables"]?.list[number]["columns"]?.list.compactMap { $0["name"]?.text }
            #expect(described == names)
            let properties = rows["oneOf"]?.list[number]["properties"]?.keys
            #expect(properties == Set(table.headings.map(\.elasticName)).union(["event.dataset", "event.module"]))
        }
    }

    @Test func csvIsReadBackAsItWas() {
        for table in FleetRowsTests.tables {
            for text in FleetRowsTests.texts {
                let line = FleetCSV.line(of: cells(table.headings, text), in: table.headings, dataset: table.dataset)
                let records = read(csv: line)
                #expect(records.count == 1 && records.first?.count == table.headings.count)
                for (heading, field) in zip(table.headings, records.first ?? []) where heading.kind == .text {
                    // No spreadsheet takes it for a formula.
                    #expect(field.first.map { !"=+-@\t\r＝＋－＠".contains($0) } ?? true, "\(field.prefix(40))")
                    guard heading.words.isEmpty else { continue }
                    #expect(field == text || field == "'" + text)
                }
            }
        }
    }

    /// Records of CSV by RFC 4180, read by rules of its own.
    private func read(csv: String) -> [[String]] {
        var (records, record, field) = ([[String]](), [String](), "")
        var (isQuoted, wasQuote) = (false, false)
        for scalar in csv.unicodeScalars {
            if isQuoted {
                if wasQuote {
                    wasQuote = false
                    if scalar == "\"" {
                        field.unicodeScalars.append("\"")
                        continue
                    }
                    isQuoted = false
                } else if scalar == "\"" {
                    wasQuote = true
                    continue
                } else {
                    field.unicodeScalars.append(scalar)
                    continue
                }
            }
            switch scalar {
            case "\"": isQuoted = true
            case ",", "\n":
                record.append(field)
                field = ""
                guard scalar == "\n" else { continue }
                records.append(record)
                record = []
            default: field.unicodeScalars.append(scalar)
            }
        }
        return records
    }

    @Test func linesAreObjectsWithWhatIsKnown() throws {
        for table in FleetRowsTests.tables {
            for text in FleetRowsTests.texts {
                let line = FleetNDJSON.line(of: cells(table.headings, text), in: table.headings, dataset: table.dataset)
                #expect(line.utf8.filter { $0 == 0x0a }.count == 1 && line.hasSuffix("}\n"))
                #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
                let object = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                )
                for heading in table.headings where heading.kind == .text && heading.words.isEmpty {
                    #expect(object[heading.elasticName] as? String == (text.isEmpty ? nil : text))
                }
                #expect(object["event.dataset"] as? String == table.dataset)
            }
            let nothing = table.headings.map { _ in FleetCell.none }
            let line = FleetNDJSON.line(of: nothing, in: table.headings, dataset: table.dataset)
            #expect(line == "{\"event.dataset\":\"\(table.dataset)\",\"event.module\":\"cmgdiag\"}\n")
        }
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func linesAreValid() throws {
        var rows: [(String, String)] = []
        for (number, table) in FleetRowsTests.tables.enumerated() {
            let line = FleetNDJSON.line(of: cells(table.headings, "x"), in: table.headings, dataset: table.dataset)
            rows.append(("row\(number)", line))
            rows.append(("other\(number)", line.replacing("cmgdiag.\(table.name)", with: "cmgdiag.other")))
        }
        let result = try SchemaValidator().validate(rows, schema: FleetRowsSchema.text)
        let lines = result.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
        #expect(lines.first == "schema.json: valid schema")
        #expect(lines.filter { $0.hasSuffix(".json: valid") }.map { $0.prefix(3) } == ["row", "row"], "\(lines)")
    }
}
