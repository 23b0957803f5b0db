import FleetModel
import Foundation
import Testing
import TestSupport

@testable import Reporting

/// The page on fleets and what stands beside it: made of the columns. `UPDATE_GOLDEN=1 swift test` writes them anew.
struct FleetPageTests {
    private static let folder = Repository.samples.appending(path: "fleet")

    private static let tables: [(name: String, headings: [FleetHeading])] = [
        (FleetTable.devices.name, FleetTable.devices.headings),
        (FleetTable.findings.name, FleetTable.findings.headings),
        (FleetTable.shares.name, FleetTable.shares.headings),
    ]

    @Test func pageNamesEveryColumn() throws {
        let file = FleetPageTests.folder.appending(path: "README.md")
        var page = try Files.text(of: file)
        for table in FleetPageTests.tables {
            let start = try #require(page.range(of: "<!-- \(table.name) -->\n"))
            let end = try #require(page.range(of: "<!-- end -->", range: start.upperBound..<page.endIndex))
            page.replaceSubrange(start.upperBound..<end.lowerBound, with: rows(of: table.headings))
        }
        #expect(try Golden.difference(of: page, from: file) == nil, "run the tests with UPDATE_GOLDEN=1")
    }

    private func rows(of headings: [FleetHeading]) -> String {
        let head = "| column | in NDJSON | type | what |\n| --- | --- | --- | --- |\n"
        return head
            + headings.map { heading in
                let words = heading.words.isEmpty ? "" : " One of: \(heading.words.joined(separator: ", "))."
                let meaning =
                    heading.words.allSatisfy { heading.meaning.contains($0) }
                    ? heading.meaning : heading.meaning + words
                return "| `\(heading.name)` | `\(heading.elasticName)` | \(heading.kind.rawValue) | \(meaning) |\n"
            }.joined()
    }

    // MARK: - Log Analytics

    /// What Log Analytics keeps for itself, without regard to case.
    private static let reserved: Set = [
        "_resourceid", "id", "_subscriptionid", "tenantid", "type", "uniqueid", "title",
    ]
    private static let otherNames = ["id": "rule", "title": "rule_title"]

    @Test(arguments: ["device", "finding", "share"])
    func tableOfLogAnalyticsHasEveryColumn(name: String) throws {
        let headings = try #require(FleetPageTests.tables.first { $0.name == name }).headings
        let types: [FleetColumnKind: String] = [.text: "string", .number: "long", .time: "dateTime", .flag: "boolean"]
        let columns = headings.map { (FleetPageTests.otherNames[$0.name] ?? $0.name, types[$0.kind] ?? "") }
        for (column, _) in columns {
            #expect(column.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]{0,44}/) != nil, "\(column)")
            #expect(!FleetPageTests.reserved.contains(column.lowercased()), "\(column)")
        }
        let list = ([("TimeGenerated", "dateTime")] + columns).map {
            "        { \"name\": \"\($0.0)\", \"type\": \"\($0.1)\" }"
        }
        let text = """
            {
              "properties": {
                "schema": {
                  "name": "Cmgdiag\(name.capitalized)_CL",
                  "columns": [
            \(list.joined(separator: ",\n"))
                  ]
                }
              }
            }

            """
        let file = FleetPageTests.folder.appending(path: "log-analytics-\(name).json")
        #expect(try Golden.difference(of: text, from: file) == nil, "run the tests with UPDATE_GOLDEN=1")
    }

    // MARK: - Elastic

    @Test func templateOfElasticHasEveryField() throws {
        let types: [FleetColumnKind: String] = [.text: "keyword", .number: "long", .time: "date", .flag: "boolean"]
        var fields = ["event.dataset": "keyword", "event.module": "keyword"]
        for heading in FleetPageTests.tables.flatMap(\.headings) {
            let type = types[heading.kind] ?? ""
            #expect([nil, type].contains(fields[heading.elasticName]), "\(heading.elasticName) is of two types")
            fields[heading.elasticName] = type
            // A field can't be a value and have others below it.
            #expect(!fields.keys.contains { $0.hasPrefix(heading.elasticName + ".") }, "\(heading.elasticName)")
        }
        let list = fields.sorted { $0.key < $1.key }.map { name, type in
            // Longer texts are stored, and not looked for.
            let limit = type == "keyword" ? ", \"ignore_above\": 8191" : ""
            return "        \"\(name)\": { \"type\": \"\(type)\"\(limit) }"
        }
        let text = """
            {
              "index_patterns": ["cmgdiag-fleet-*"],
              "priority": 200,
              "template": {
                "mappings": {
                  "dynamic": false,
                  "properties": {
            \(list.joined(separator: ",\n"))
                  }
                }
              }
            }

            """
        let file = FleetPageTests.folder.appending(path: "elastic-template.json")
        #expect(try Golden.difference(of: text, from: file) == nil, "run the tests with UPDATE_GOLDEN=1")
    }
}
