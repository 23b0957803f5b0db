import Diagnosis
import Reporting
import ReportModel
import Testing
import TestSupport

/// Holds reports against the schema with a validator that is not ours.
@Suite(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
struct SchemaValidationTests {
    let validator: SchemaValidator

    init() throws {
        validator = try SchemaValidator()
    }

    @Test func theValidatorIsThere() {
        #expect(SchemaValidator.isAvailable, "CI is set, so this must not be skipped: install what the script asks for")
    }

    @Test func reportsAreValid() async throws {
        var reports = [("built", json(BuiltReport.report()))]
        reports += JSONTextTests.messages.enumerated().map { ("text\($0)", json(BuiltReport.report(message: $1))) }
        for (number, example) in EngineReport.examples.enumerated() {
            reports.append(("example\(number)", json(try await EngineReport.report(on: example))))
        }
        for (number, offset) in ["+000", "-060", "", "+-420"].enumerated() {
            let bundle = EngineReport.bundle(messageEnd: [0xed, 0xa0, 0xbd, 0], offset: offset)
            reports.append(("damaged\(number)", json(try await EngineReport.report(on: bundle))))
        }
        let result = try validator.validate(reports, schema: ReportSchema.text)
        let expected = ["schema.json: valid schema"] + reports.map { "\($0.0).json: valid" }
        #expect(result.output.split(separator: "\n").map(String.init) == expected)
        #expect(result.status == 0)
    }

    /// Several devices in place of one, each with what it is called, and no device in a device.
    @Test func reportsOnSeveralDevicesAreValid() throws {
        let several = BuiltDevices.json()
        let one = json(BuiltReport.report()).dropLast()
        let wrong = [
            several.replacing("\"exitCode\" : 1", with: "\"exitCode\" : 3"),
            several.replacing("\"label\" : \"PC1 (a)\"", with: "\"label\" : \"\""),
            one.dropLast() + ", \"devices\": []}",
            several.replacing("\"verdict\" :", with: "\"verdicts\" :"),
        ].map { String($0) }
        let reports = [("several", several)] + wrong.enumerated().map { ("wrong\($0)", $1) }
        let result = try validator.validate(reports, schema: ReportSchema.text)
        let invalid = result.output.split(separator: "\n").filter { $0.contains(" violations") }.map { $0.prefix(6) }
        #expect(result.output.contains("several.json: valid\n"), "\(result.output)")
        #expect(invalid == ["wrong0", "wrong1", "wrong2", "wrong3"], "\(result.output)")
    }

    @Test func reportsOnPastedTokensAreValid() throws {
        let texts = PastedToken.all.map(\.json) + [PastedToken.emptyJSON]
        let reports = texts.enumerated().map { ("token\($0)", $1) }
        let result = try validator.validate(reports, schema: TokenSchema.text)
        let expected = ["schema.json: valid schema"] + reports.map { "\($0.0).json: valid" }
        #expect(result.output.split(separator: "\n").map(String.init) == expected)
    }

    @Test func aSchemaThatIsNoneIsRejected() throws {
        let result = try validator.validate([], schema: #"{"type": "strnig"}"#)
        #expect(result.status == 1 && result.output.contains("no valid schema"))
    }

    @Test func damagedReportsAreRejected() throws {
        let whole = json(BuiltReport.report())
        let reports = try Damage.all.enumerated().map { number, damage in
            ("damage\(number)", try #require(damage.applied(to: whole), "\(damage.old) is not in the report"))
        }
        let result = try validator.validate(reports, schema: ReportSchema.text)
        #expect(result.status == 1)
        for (number, damage) in Damage.all.enumerated() {
            let expected = "damage\(number).json: 1 violations\n  \(damage.place): "
            #expect(result.output.contains(expected), "\(damage.new) passes: \(result.output)")
        }
    }
}

/// A change to a report that makes it invalid, and the place the validator must name.
private struct Damage {
    let old: String
    let new: String
    let place: String

    init(_ old: String, _ new: String, at place: String) {
        self.old = old
        self.new = new
        self.place = place
    }

    /// The text with the first such place changed; `nil` when there is none.
    func applied(to text: String) -> String? {
        text.contains(old) ? text.replacing(old, with: new, maxReplacements: 1) : nil
    }

    static let all = [
        // Properties nobody knows.
        Damage(#""schemaVersion" :"#, #""extra" : 1, "schemaVersion" :"#, at: "$"),
        Damage(#""slug" :"#, #""extra" : 1, "slug" :"#, at: "$.findings[0]"),
        Damage(#""local" :"#, #""zone" : "CET", "local" :"#, at: "$.coverage.sources[0].first"),
        // Missing ones.
        Damage(#""generated" : "2026-03-02T08:00:00Z","#, "", at: "$"),
        Damage(#""confidence" : "medium","#, "", at: "$.findings[0]"),
        Damage(#""damagedBytes" : 20,"#, "", at: "$.coverage.sources[0]"),
        Damage(#""exitCode" : 0,"#, "", at: "$"),
        Damage(#""judgedAt" : "2026-03-02T08:01:00Z","#, "", at: "$.clock"),
        // Values that are not listed.
        Damage(#""severity" : "error""#, #""severity" : "fatal""#, at: "$.findings[0].severity"),
        Damage(#""state" : "healthy""#, #""state" : "fine""#, at: "$.areas[0].state"),
        Damage(#""mode" : "self-signed""#, #""mode" : "secret""#, at: "$.areas[0].facts.mode"),
        Damage(#""schemaVersion" : "1.1""#, #""schemaVersion" : "2.0""#, at: "$.schemaVersion"),
        // Forms.
        Damage(#""generated" : "2026-03-02T"#, #""generated" : "2026-03-02 "#, at: "$.generated"),
        Damage(#""generated" : "2026-03"#, #""generated" : "2026-13"#, at: "$.generated"),
        Damage(#""local" : "2026-03-02 "#, #""local" : "03/02/2026 "#, at: "$.coverage.sources[0].first.local"),
        Damage(#""rootCause" : "CMG401""#, #""rootCause" : 0"#, at: "$.verdict.rootCause"),
        Damage(#""name" : "PC1""#, #""name" : """#, at: "$.device.name"),
        Damage(#""damagedBytes" : 20"#, #""damagedBytes" : -20"#, at: "$.coverage.sources[0].damagedBytes"),
        Damage(#""inInternet" : true"#, #""inInternet" : "yes""#, at: "$.areas[2].facts.inInternet"),
        Damage(#""value" : "0x8""#, #""value" : 8"#, at: "$.areas[3].facts.hosts[0].value"),
        // What a lax reader would not notice.
        Damage(#""schemaVersion" :"#, #""schemaVersion" : "1.1", "schemaVersion" :"#, at: "$"),
    ]
}
