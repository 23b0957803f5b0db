import CMTraceLog
import LogSources
import Testing
import Times

@testable import Diagnosis

/// Lines that tell of an error and that no pattern knows.
struct UnknownErrorTests {
    @Test func linesThatDifferInNamesAloneAreOneKind() throws {
        let lines = [
            "Failed to reach mp01.contoso.com:443 as GUID:11111111-0000-4000-8000-000000000001, error 0x80072ee7.",
            "Failed to reach mp2.fabrikam.com:80 as GUID:22222222-0000-4000-8000-00000000000A, error 0x80072efd.",
            "Failed to read C:\\Windows\\CCM\\a.txt of thumbprint 392A3CBC00112233445566778899AABBCCDDEEFF",
            "Failed to read D:\\b\\c.txt of thumbprint 00112233445566778899AABBCCDDEEFF00112233",
            "Failed to read the policy",
        ]
        let unknown = try Self.unknown(lines)
        #expect(unknown.kinds.map(\.count) == [2, 2, 1])
        #expect(unknown.kinds.map(\.first.lines.lowerBound) == [1, 3, 5])
        #expect(unknown.kinds[0].last.time?.localText == "2013-10-03 00:01:00")
    }

    @Test func whatAPatternKnowsIsNotUnknown() throws {
        let pattern = SignalPattern.sample(starts: "Failed to", expression: "^Failed to (?<code>\\w+)")
        let unknown = try Self.unknown(["Failed to connect", "Failed to  ", "failed otherwise"], patterns: [pattern])
        #expect(unknown.kinds.map(\.first.messageText) == ["Failed to  ", "failed otherwise"])
    }

    @Test func harmlessLinesArePassedOverByTheirShape() throws {
        let harmless = HarmlessLines([
            HarmlessLine("# errors in the last # minutes", why: "It counts.", source: "a log"),
            HarmlessLine("Failed to open", holding: "0x80070002", why: "It need not be there.", source: "a log"),
        ])
        let lines = [
            "12 errors in the last 10 minutes", "Failed to open it: 0x80070002", "Failed to open it: 0x80070005",
            "errors in the last 10 minutes",
        ]
        let unknown = try Self.unknown(lines, harmless: harmless)
        #expect(unknown.kinds.map(\.first.lines.lowerBound) == [3, 4])
    }

    @Test func typeAloneIsEnough() throws {
        let record = Scanning.record("Nothing was found.").replacing("type=\"1\"", with: "type=\"3\"")
        let blank = Scanning.record("  ").replacing("type=\"1\"", with: "type=\"3\"")
        let unknown = try Self.unknown(of: record + blank + Scanning.record("Nothing was found."))
        #expect(unknown.kinds.map(\.count) == [1])
    }

    /// Whoever writes a log decides how many kinds there are; what is kept has a bound.
    @Test func kindsBeyondTheBoundAreCountedOnly() throws {
        let letters = Array("abcdefghijklmnopqrst")
        let lines = (0..<400).map { "failed \(letters[$0 / 20])\(letters[$0 % 20])" }
        let unknown = try Self.unknown(lines)
        #expect(unknown.kinds.count == 256)
        #expect(unknown.dropped == 144)
        let long = (0..<100).map {
            "failed \(letters[$0 / 20])\(letters[$0 % 20])" + String(repeating: " x", count: 5000)
        }
        #expect(try Self.unknown(long).kinds.reduce(0) { $0 + $1.first.size } < 300 << 10)
    }

    @Test func kindsOfSeveralLogsComeTogether() throws {
        var pool = ScanPool()
        pool.take(try Scanning.scan([Array(Scanning.record("It failed in 3 s", minute: 5).utf8)]))
        pool.take(try Scanning.scan([Array(Scanning.record("It failed in 4 s", minute: 1).utf8)]))
        #expect(pool.unknown.kinds.map(\.count) == [2])
        #expect(pool.unknown.kinds.map(\.first.messageText) == ["It failed in 4 s"])
        #expect(pool.unknown.kinds.map(\.last.time?.localText) == ["2013-10-03 00:05:00"])
    }

    private static func unknown(
        _ lines: [String],
        patterns: [SignalPattern] = [],
        harmless: HarmlessLines = HarmlessLines([])
    ) throws -> UnknownErrors {
        let text = lines.enumerated().map { Scanning.record($1, minute: Int64($0)) }.joined()
        return try unknown(of: text, patterns: patterns, harmless: harmless)
    }

    private static func unknown(
        of text: String,
        patterns: [SignalPattern] = [],
        harmless: HarmlessLines = HarmlessLines([])
    ) throws -> UnknownErrors {
        try Scanning.scan([Array(text.utf8)], patterns: patterns, harmless: harmless).unknown
    }
}
