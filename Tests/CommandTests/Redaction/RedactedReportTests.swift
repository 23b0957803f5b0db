import Foundation
import TestSupport
import Testing

/// Reports without names, from the built tool.
struct RedactedReportTests {
    private static let forms: [[String]] = [
        [], ["--json"], ["--details"], ["--quiet"], ["--details", "--color", "always"], ["--format", "markdown"],
        ["--format", "digest"], ["--format", "html"],
    ]

    /// A rule that quotes the line that begins so; longer beginnings of other lines would win over a single letter.
    private static let quotingRule = Planted.quotingRule
        .replacing(/starts: \[[^\n]*\]/, with: "starts: ['Anything ']")

    @Test(arguments: PlantedName.all)
    func noPlantedNameIsLeft(name: PlantedName) throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(Self.quotingRule, to: "rules.yaml")
        // Every other line is there too: some only tell that a word is a name.
        let text = PlantedName.log + Planted.record("Anything \(name.line)")
        let log = try folder.write(text, to: "logs/ccmsetup.log")
        let arguments = ["analyze", log, "--rules", rules, "--details"]
        let open = try Tool.run(arguments + ["--json"])
        #expect(Set(PlantedName.left(in: open.output)).isSuperset(of: name.secrets.map { $0 }), "it is shown")
        for form in name.line.hasPrefix("Post") ? Self.forms : [["--json"], ["--details"]] {
            let run = try Tool.run(["analyze", log, "--rules", rules, "--redact"] + form)
            #expect(run.exitCode == open.exitCode, "\(form): \(run.errors)")
            #expect(PlantedName.left(in: run.output + run.errors) == [], "\(form)")
        }
        let run = try Tool.run(arguments + ["--redact", "--output", folder.path("report.json")])
        #expect(run.exitCode == open.exitCode)
        #expect(PlantedName.left(in: try #require(folder.text("report.json"))) == [])
    }

    /// Words of a page's style, of its script, of JSON's keys and of any report's headings may be somebody's name.
    @Test(arguments: [
        #"Reading C:\Users\max\x.log"#, "Machine: ORDER", "Machine: CLOCK", "Mail to max@contoso.com sent",
        "Machine: COLLECT", "Machine: DETAILS", "Machine: DOES", "Machine: FOLLOWS", "Machine: SINCE", "Machine: LINES",
        "Machine: FACTS", #"Reading C:\Users\claims\x.log"#, "Machine: REFERENCES",
    ])
    func wordsOfTheFrameMayBeNames(line: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Planted.record(line), to: "one/CcmExec.log")
        for log in try Sample.logs(of: "bulk-token-untrusted-ca") {
            try folder.write(log.text, to: "one/\(log.name)")
        }
        let ends = ["html": "</html>", "json": "\"findings\"", "text": "confidence", "markdown": "|"]
        for (format, end) in ends {
            for details in [[], ["--details"]] {
                let arguments = ["analyze", folder.path("one"), "--redact", "--format", format]
                let run = try Tool.run(arguments + details)
                #expect(run.exitCode == 1, "\(format): \(run.errors)")
                #expect(run.output.contains(end))
            }
        }
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
        let names = try (open.json()["device"] as? [String: Any] ?? [:]).filter {
            ["name", "clientId", "siteCode"].contains($0.key)
        }
        for name in names.values.compactMap({ $0 as? String }) {
            #expect(!run.output.contains("\"\(name)\""), "\(name)")
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

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func redactedReportsFitTheSchema() throws {
        let reports = try Sample.all.map { sample in
            (name: sample.name, text: try Tool.run("analyze", sample.path, "--json", "--redact").output)
        }
        let result = try SchemaValidator().validate(reports, schema: try Tool.run("schema").output)
        #expect(result.status == 0, "\(result.output)")
    }

    private static func plain(_ line: Substring) -> String { line.trimmingCharacters(in: [" ", ","]) }
}
