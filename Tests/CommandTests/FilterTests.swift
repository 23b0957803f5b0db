import Foundation
import TestSupport
import Testing

/// `--since`, `--until` and `--now`: what they leave, and what is said of it.
struct FilterTests {
    private let folder: TemporaryFolder
    private let logs = "samples/token-refused/logs"

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [
        (["--since", "2025-11-04T14:30:00Z"], ["since": "2025-11-04T14:30:00Z"], "from 2025-11-04 14:30:00 UTC on"),
        (["--until", "2025-11-04T14:20:00Z"], ["until": "2025-11-04T14:20:00Z"], "up to 2025-11-04 14:20:00 UTC"),
        (
            ["--since", "2025-11-04", "--until", "2025-11-05"],
            // The midnights of the client, six hours behind UTC.
            ["since": "2025-11-04T06:00:00Z", "until": "2025-11-05T06:00:00Z"],
            "from 2025-11-04 06:00:00 UTC to 2025-11-05 06:00:00 UTC"
        ),
    ])
    func filterIsToldInTextAndJSON(options: [String], filter: [String: String], words: String) throws {
        let text = try Tool.run(["analyze", logs, "--quiet"] + options).output.replacing(/\s+/, with: " ")
        #expect(text.contains(words) && text.contains("47 records, only the"))
        let run = try Tool.run(["analyze", logs, "--json"] + options)
        let value = try run.json()
        #expect(value["filter"] as? [String: String] == filter)
        let notes = (value["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        #expect(notes.contains { $0.contains("Only records \(words) are judged") && $0.contains("of 47") })
    }

    @Test func withoutAFilterNoneIsTold() throws {
        let report = try ReadReport(logs)
        #expect(report.value["filter"] == nil && report.diagnostics.isEmpty)
    }

    /// The lines that name the device stand before or behind what is to be judged.
    @Test(arguments: Sample.all, ["--since", "--until"])
    func deviceStaysKnown(sample: Sample, option: String) throws {
        let path = sample.path
        let whole = try ReadReport(path)
        let judgedAt = try #require(whole.clock["judgedAt"] as? String)
        let first =
            whole.findings.compactMap { ($0["firstSeen"] as? [String: Any])?["utc"] as? String }.min() ?? judgedAt
        let filtered = try ReadReport(path, option, option == "--since" ? judgedAt : first)
        guard filtered.exitCode != 2 else { return }
        #expect(filtered.device.keys.sorted() == whole.device.keys.sorted())
        if option == "--since" { #expect(filtered.device == whole.device) }
    }

    @Test(arguments: [
        ["--since", "2026-12-01"], ["--until", "2020-01-01"], ["--since", "2025-10-01", "--until", "2025-10-02"],
    ])
    func nothingLeftIsExit2WithTheSpanOfTheLogs(options: [String]) throws {
        let run = try Tool.run(["analyze", logs, "--json"] + options)
        #expect(run.exitCode == 2)
        let value = try run.json()
        #expect(value.keys.sorted() == ["diagnostics", "exitCode", "generated", "schemaVersion", "tool"])
        #expect(run.errors.contains("the logs go from 2025-09-24 08:00:05 -06:00 to 2025-11-04 08:45:08 -06:00"))
        let beside = try Tool.run(["analyze", "samples/entra-attempt-not-joined/logs", "--since", "2030-01-01"])
        #expect(beside.exitCode == 2 && beside.output.isEmpty)
    }

    @Test func recordsWithoutAnyTimeAreKeptAndThatIsSaid() throws {
        let path = try folder.write(sample: "token-refused") { $0.replacing(/date="[0-9-]+"/, with: "date=\"\"") }
        let report = try ReadReport(path, "--since", "2025-11-04")
        #expect(report.run.exitCode == 1)
        #expect(report.messages.contains("a log without any counts whole"))
        #expect(report.messages.contains("the records bear no time"))
    }

    @Test func headerClaimsNothingOfRecordsWithoutADate() throws {
        let path = try folder.write(sample: "bulk-token-untrusted-ca") {
            $0.replacing(/date="[0-9-]+"/, with: "date=\"\"")
        }
        let text = try Tool.run("analyze", path, "--since", "2025-01-01", "--quiet").output.replacing(/\s+/, with: " ")
        #expect(text.contains("39 judged without a date, so that none is known to be from 2025-01-01 00:00:00 UTC on"))
        #expect(!text.contains("only the 39"))
    }

    @Test func withAFilterNothingIsSaidOfAllLogs() throws {
        let report = try ReadReport(logs, "--until", "2025-09-24T14:00:06Z")
        let areas = (report.value["areas"] as? [[String: Any]] ?? []).compactMap { $0["summary"] as? String }
        #expect(areas.contains { $0.hasPrefix("The records judged do not show") })
        #expect(!areas.contains { $0.hasPrefix("These logs do not") })
        #expect(
            (report.value["verdict"] as? [String: Any])?["headline"].map { "\($0)".contains("the logs show") } == false
        )
        let whole = try ReadReport("samples/not-enough-evidence/logs")
        let others = (whole.value["areas"] as? [[String: Any]] ?? []).compactMap { $0["summary"] as? String }
        #expect(others.contains { $0.hasPrefix("These logs do not show") })
    }

    @Test func recordsWithoutAnOffsetAreFilteredByAnAssumedOneAndThatIsSaid() throws {
        let path = try folder.write(sample: "token-refused") { $0.replacing("+360\"", with: "\"") }
        let report = try ReadReport(path, "--since", "2025-11-04T08:30:00Z")
        #expect(report.messages.contains("14 of 47"))
        #expect(report.messages.contains("Where a record has no offset"))
    }

    // MARK: - The clock

    @Test func clockBeforeEveryRecordIsToldOf() throws {
        let text = try Tool.run("analyze", logs, "--now", "2000-01-01").output.replacing(/\s+/, with: " ")
        #expect(text.contains("as you asked, before every record"))
        let report = try ReadReport(logs, "--now", "2000-01-01")
        #expect(report.diagnostics.first?["level"] as? String == "warning")
        #expect(report.messages.contains("--now, 2000-01-01 06:00:00 UTC, lies before every record"))
        #expect(try ReadReport(logs, "--now", "2025-09-24T14:00:05Z").diagnostics.isEmpty)
    }

    // MARK: - The device's name

    @Test(arguments: ["VERKÄUF-07", "ПК-БУХ01", "営業-3", "PC_1.contoso.com"])
    func nameInAnyScriptIsKept(name: String) throws {
        let path = try folder.write(sample: "token-refused") { $0.replacing("SALES-077", with: name) }
        #expect(try ReadReport(path).device["name"] == name)
        #expect(try Tool.run("analyze", path, "--quiet").output.contains(name))
    }
}
