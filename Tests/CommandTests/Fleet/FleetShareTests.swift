import Foundation
import TestSupport
import Testing

@testable import cmgdiag

/// `cmgdiag fleet --table share` and what else is told of many devices together, over eight that share a fault.
struct FleetShareTests {
    private let folder: TemporaryFolder

    /// Copies of one sample under eight names, of which each keeps its client's ID and fault.
    init() throws {
        folder = try TemporaryFolder()
        let log = try Files.text(
            of: Repository.samples.appending(path: "bulk-token-untrusted-ca/logs/ccmsetup.log")
        )
        for number in 1...8 { try folder.write(log, to: "fleet/PC-\(number)/ccmsetup.log") }
        try folder.write("no zip", to: "fleet/a.zip")
        try folder.write("no zip", to: "fleet/b.zip")
    }

    private func fleet(_ arguments: String...) throws -> Tool.Run {
        try Tool.run(["fleet", folder.path("fleet")] + arguments)
    }

    @Test func everyDeviceOfAFindingIsARow() throws {
        let summary = try fleet("--json").json()
        let findings = try #require(summary["findings"] as? [[String: Any]])
        let wanted = findings.flatMap { finding in
            (finding["devices"] as? [[String: Any]] ?? []).map {
                "\(finding["id"] ?? "") \(finding["subject"] ?? "") \($0["bundle"] ?? "") \(finding["who"] ?? "")"
            }
        }
        #expect(wanted.count >= 8)
        let rows = try fleet("--table", "share", "--format", "ndjson").output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let told = rows.map { row in
            ["rule.id", "cmgdiag.share.subject", "cmgdiag.bundle", "cmgdiag.share.who"].map { "\(row[$0] ?? "")" }
                .joined(separator: " ")
        }
        #expect(told == wanted)
        #expect(rows.allSatisfy { $0["event.dataset"] as? String == "cmgdiag.share" })
        #expect(rows.allSatisfy { $0["event.start"] as? String == "2025-04-22T08:15:41Z" }, "\(rows.first ?? [:])")
        let csv = try fleet("--table", "shares", "--format", "csv").output.split(separator: "\n")
        #expect(csv.count == rows.count + 1 && csv[0].hasPrefix("bundle,device,machine,client_id,judged_at,id,title"))
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func everyRowIsValid() throws {
        let lines = try fleet("--table", "share", "--format", "ndjson").output.split(separator: "\n").enumerated()
            .map { ("line\($0)", String($1)) }
        let rows = try SchemaValidator().validate(lines, schema: Tool.run("schema", "--for", "fleet-rows").output)
        #expect(!lines.isEmpty && rows.status == 0, "\(rows.output.suffix(600))")
    }

    /// `--table` names the rows of lines too; without it these have devices and findings.
    @Test func tableChoosesTheRowsOfLines() throws {
        func datasets(_ arguments: String...) throws -> Set<Substring> {
            let run = try Tool.run(["fleet", folder.path("fleet"), "--format", "ndjson"] + arguments)
            let lines = run.output.split(separator: "\n")
            return Set(lines.compactMap { $0.firstMatch(of: /"event\.dataset":"cmgdiag\.(\w+)"/)?.output.1 })
        }
        #expect(try datasets() == ["device", "finding"])
        #expect(try datasets("--table", "device") == ["device"])
        #expect(try datasets("--table", "share") == ["share"])
    }

    @Test func bundlesNotReadAreOneLineWithTheirNumber() throws {
        let words = try fleet().output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(/Not read, or not wholly 2 This is text .* a\.zip, b\.zip More/), "\(words)")
        let notRead = try #require(try fleet("--json").json()["notRead"] as? [String: Any])
        let reasons = try #require(notRead["reasons"] as? [[String: Any]])
        #expect(reasons.map { $0["count"] as? Int } == [2])
        #expect((notRead["bundles"] as? [Any])?.count == 2)
    }

    @Test func numbersInProgressAreSetOff() {
        let text = FleetProgress.text(done: 3_210, of: 10_000, milliseconds: 1_000)
        #expect(text == "cmgdiag: 3,210 of 10,000 bundles, 3,210 a second, 2 s left")
    }
}
