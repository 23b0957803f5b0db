import Foundation
import TestSupport
import Testing

/// Every JSON report a person has read is valid by the schema the tool prints, as an independent validator sees it.
@Suite(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
struct GoldenReportTests {
    @Test func everyReportMeetsThePrintedSchema() throws {
        let validator = try SchemaValidator()
        var reports = try Sample.all.map { ($0.name, try Self.report([$0.path])) }
        reports.append(("everything", try Self.report(["samples", "no/such/path"])))
        reports += try unusualReports().enumerated().map { ("unusual\($0)", $1) }
        let result = try validator.validate(reports, schema: try Tool.run("schema").output)
        #expect(result.status == 0, "\(result.output)")
    }

    /// Answers of the other commands meet their schemas too.
    @Test(arguments: [
        ("rules", [["rules", "list"], ["rules", "show", "CMG401"], ["rules", "show", "CMG204"]]),
        ("methods", [["methods"], ["methods", "--join", "hybrid", "--location", "internet"]]),
        (
            "explain",
            [
                ["explain", "0x80072f8f", "0x9", "63", "CMGService_Invalid_Token", "CMG401", "no such thing", "480"],
                ["explain", "AADSTS700003", "/lifetime", "0x80d02002", "tls-failed", "200", "0x12345678"],
                ["explain", "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token"],
            ]
        ),
    ])
    func everyAnswerMeetsItsSchema(subject: String, runs: [[String]]) throws {
        let answers = try runs.enumerated().map { ("answer\($0)", try Tool.run($1 + ["--json"]).output) }
        let schema = try Tool.run("schema", "--for", subject).output
        let result = try SchemaValidator().validate(answers, schema: schema)
        #expect(result.status == 0, "\(result.output)")
    }

    /// Reports in which something is unknown, left out, or nothing at all.
    private func unusualReports() throws -> [String] {
        let folder = try TemporaryFolder()
        let withoutOffsets = try folder.write(sample: "token-refused") { $0.replacing("+360\"", with: "\"") }
        let withoutDates = try folder.write(sample: "pki-healthy") { $0.replacing(/date="[0-9-]+"/, with: "date=\"\"") }
        let logs = "samples/token-refused/logs"
        let runs = [
            [withoutOffsets], [withoutDates], [logs, "--since", "2025-11-04"],
            [logs, "--until", "2025-11-04T14:20:00Z"],
            [logs, "--since", "2030-01-01"], ["no/such/path"],
        ]
        return try runs.map(Self.report)
    }

    private static func report(_ arguments: [String]) throws -> String {
        try Tool.run(["analyze", "--json"] + arguments).output
    }
}
