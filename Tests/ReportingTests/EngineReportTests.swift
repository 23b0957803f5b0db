import Diagnosis
import ReportModel
import Testing
import TestSupport

struct EngineReportTests {
    @Test(arguments: EngineReport.examples)
    func twoRunsGiveTheSameBytes(example: Example) async throws {
        let first = json(try await EngineReport.report(on: example))
        let second = json(try await EngineReport.report(on: example))
        #expect(first == second)
        #expect(try ReadJSON(first)["coverage"]?["sources"]?.list.isEmpty == false)
    }

    @Test func everyByteIsAccountedFor() async throws {
        let bundle = EngineReport.bundle()
        let value = try ReadJSON(json(try await EngineReport.report(on: bundle)))
        let source = try #require(value["coverage"]?["sources"]?[0])
        func number(_ key: String) throws -> Int { try #require(source[key]?.number) }
        let parts = try [number("recordBytes"), number("textBytes"), number("damagedBytes")]
        #expect(parts.allSatisfy { $0 > 0 }, "record, text and damage should all occur: \(parts)")
        #expect(try parts.reduce(0, +) == number("bytes"))
        #expect(try number("bytes") == EngineReport.byteCount(of: bundle))
    }

    @Test func findingsCarryTheTimesOfTheirRecords() async throws {
        let value = try ReadJSON(json(try await EngineReport.report(on: EngineReport.bundle(offset: "-060"))))
        let finding = try #require(value["findings"]?[0])
        #expect(finding["id"]?.text == "CMG401")
        #expect(finding["firstSeen"]?["local"]?.text == "2026-03-02 08:00:00")
        #expect(finding["firstSeen"]?["utc"]?.text == "2026-03-02T07:00:00Z")
        #expect(finding["lastSeen"]?["offsetMinutes"]?.number == -60)
        #expect(value["diagnostics"]?[0]?["source"]?.text == "/no/such/folder")
    }

    @Test(arguments: ["", "+-420"])
    func noOffsetIsInvented(offset: String) async throws {
        let value = try ReadJSON(json(try await EngineReport.report(on: EngineReport.bundle(offset: offset))))
        let finding = try #require(value["findings"]?[0])
        #expect(finding["firstSeen"] == nil && finding["lastSeen"] == nil)
        #expect(finding["firstSeenLocal"]?.text == "2026-03-02 08:00:00")
        #expect(finding["lastSeenLocal"]?.text == "2026-03-02 08:00:00")
        #expect(value["clock"]?.keys == ["judgedAtLocal", "source"])
        #expect(value["clock"]?["judgedAtLocal"]?.text == "2026-03-02 08:00:00")
        #expect(value["timeline"]?[0]?["utc"] == nil)
    }
}
