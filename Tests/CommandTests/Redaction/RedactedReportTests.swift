import Foundation
import TestSupport
import Testing

/// Reports without names, from the built tool.
struct RedactedReportTests {
    private static let forms: [[String]] = [
        [], ["--json"], ["--verbose"], ["--quiet"], ["--verbose", "--color", "always"],
    ]

    /// A folder with a log that names everything, and a rule that quotes it all.
    private static func planted() throws -> (TemporaryFolder, arguments: [String]) {
        let folder = try TemporaryFolder()
        let log = try folder.write(PlantedName.log, to: "logs/ccmsetup.log")
        let rules = try folder.write(quotingRules, to: "rules.yaml")
        return (folder, ["analyze", log, "--rules", rules])
    }

    /// Rules of which each quotes its own lines, so that all of them are shown.
    private static let quotingRules: String = {
        let patterns = PlantedName.all.indices.map { number in
            """
              - signal: line-\(number)
                starts: ['\(PlantedName.all[number].line.prefix(4).replacing("'", with: "''"))']
                expression: '^(?<value>\(quoted(PlantedName.all[number].line)))$'
                matching: ['\(PlantedName.all[number].line.replacing("'", with: "''"))']
            """
        }
        let rules = PlantedName.all.indices.map { number in
            """
              - id: ANY\(number + 1)
                slug: line-\(number)
                title: A line
                area: setup
                severity: warning
                level: network
                seen: { signals: [line-\(number)] }
                summary: 'It says {value}.'
                why: Because.
                matching: ['\(PlantedName.all[number].line.replacing("'", with: "''"))']
            """
        }
        return "patterns:\n\(patterns.joined(separator: "\n"))\nrules:\n\(rules.joined(separator: "\n"))\n"
    }()

    private static func quoted(_ line: String) -> String {
        NSRegularExpression.escapedPattern(for: line).replacing("'", with: "''")
    }

    @Test func noPlantedNameIsLeftInAnyFormat() throws {
        let (folder, arguments) = try Self.planted()
        let open = try Tool.run(arguments + ["--json"])
        #expect(
            PlantedName.left(in: open.output).count == Set(PlantedName.all.flatMap(\.secrets)).count,
            "all are shown"
        )
        for form in Self.forms {
            let run = try Tool.run(arguments + ["--redact"] + form)
            #expect(run.exitCode == open.exitCode, "\(form): \(run.errors)")
            #expect(PlantedName.left(in: run.output + run.errors) == [], "\(form)")
        }
        let file = folder.path("report.json")
        let run = try Tool.run(arguments + ["--redact", "--output", file])
        #expect(run.exitCode == open.exitCode)
        #expect(PlantedName.left(in: try #require(folder.text("report.json"))) == [])
    }

    @Test func whatNamesNobodyStays() throws {
        let folder = try TemporaryFolder()
        let lines = [
            "SCCM Client Version: 5.00.9122.1000", "Version 10.0.22631.1 of it", "Account S-1-5-18 of the system",
            "Account S-1-5-32-544 too", "Token of https://login.microsoftonline.com/common/oauth2/token",
            "Link https://go.microsoft.com/fwlink", "From 127.0.0.1",
            "Failed with error 0x87d00231 in CcmMessaging.log",
            "Class System.Net.Http.HttpClient", "StatusCode=401 StatusText=CMGService_Invalid_Token", "Time 08:45:08",
        ]
        let log = try folder.write(lines.map { Planted.record($0) }.joined(), to: "ccmsetup.log")
        let rules = try folder.write(Planted.quotingRule, to: "r.yaml")
        for line in lines {
            try folder.write(Planted.record(line), to: "ccmsetup.log")
            let run = try Tool.run("analyze", log, "--rules", rules, "--redact", "--json")
            #expect(run.output.contains(line), "\(line)")
        }
    }

    @Test(arguments: Sample.all)
    func sampleHasNoNameLeftAndTheSameVerdict(sample: Sample) throws {
        let open = try Tool.run("analyze", sample.path, "--json")
        let run = try Tool.run("analyze", sample.path, "--json", "--redact")
        #expect(run.exitCode == open.exitCode)
        #expect(run.errors == open.errors)
        for word in ["contoso", "s-1-5-21"] { #expect(!run.output.lowercased().contains(word), "\(word)") }
        let names = try (open.json()["device"] as? [String: Any] ?? [:]).filter { $0.key != "clientVersion" }.values
        for name in names.compactMap({ $0 as? String }) where name.utf8.count > 2 {
            #expect(!run.output.contains("\"\(name)\"") || name.contains("join"), "\(name)")
        }
        #expect(try run.json()["findings"] is [Any])
        let verdict = try run.json()["verdict"] as? [String: Any]
        #expect(verdict?["status"] as? String == sample.status)
    }

    @Test(arguments: Sample.all)
    func pseudonymsAreTheSameInEveryFormat(sample: Sample) throws {
        let folder = try TemporaryFolder()
        let maps = try Self.forms.enumerated().map { number, form -> String in
            let map = folder.path("map-\(number).json")
            _ = try Tool.run(["analyze", sample.path, "--redact", "--redaction-map", map] + form)
            return try #require(folder.text("map-\(number).json"))
        }
        // The longest knows all that the others name; each of those names it in the same way.
        let pairs = maps.map { Set($0.split(separator: "\n").filter { $0.contains("\" : \"") }.map(Self.plain)) }
        for number in pairs.indices { #expect(pairs[number].isSubset(of: pairs[2]), "\(Self.forms[number])") }
    }

    private static func plain(_ line: Substring) -> String { line.trimmingCharacters(in: [" ", ","]) }
}
