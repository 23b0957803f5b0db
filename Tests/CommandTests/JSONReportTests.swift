import TestSupport
import Testing

/// The JSON of every sample, in parts that a person can read: two whole reports, a digest of each, and for what a digest
/// leaves out where else it was read. That every report has the form of the schema is `GoldenReportTests`' to see.
struct JSONReportTests {
    /// One report of a client that fails and one of a healthy one, to the last comma.
    @Test(arguments: ["bulk-token-untrusted-ca", "pki-healthy"])
    func wholeReportIsTheOneThatWasRead(sample: String) throws {
        let run = try Tool.run("analyze", "samples/\(sample)/logs", "--format", "json")
        let fixed = run.output.replacing(/"generated" : "[^"]*"/, with: "\"generated\" : \"2000-01-01T00:00:00Z\"")
        try Golden.expect(fixed, "\(sample).json")
    }

    @Test func digestOfEveryReportIsTheOneThatWasRead() throws {
        let digests = try Sample.all.map { "== \($0)\n" + (try ReportDigest(Self.json(of: $0)).text) }
        try Golden.expect(digests.joined(separator: "\n"), "reports.txt")
    }

    /// Records, summaries and advice as the text has them, which a person has read. Of what is good, over or
    /// follows from something else the text leaves out all but a line and the records.
    @Test(arguments: Sample.all)
    func wordsOfAReportAreThoseOfTheText(sample: Sample) throws {
        let text = Self.oneLine(try Tool.run("analyze", sample.path, "--details").output)
        for finding in try ReadJSON(Self.json(of: sample))["findings"]?.list ?? [] {
            let isConsequence = finding["explainedBy"] != nil
            let needsAdvice =
                finding["severity"]?.text != "info" && finding["status"]?.text == "active" && !isConsequence
            var words = (finding["evidence"]?.list ?? []).compactMap { $0["message"]?.text }
            #expect(!words.isEmpty)
            words += [finding[isConsequence ? "title" : "summary"]?.text ?? "no words"]
            if needsAdvice { words += finding["actions"]?.texts ?? ["no advice"] }
            for line in words.map(Self.oneLine) {
                #expect(text.contains(line), "\(finding["id"]?.text ?? "")")
            }
        }
    }

    /// Rules whose findings bring titles of their own, which say what was found among all that the rule finds.
    private static let withOwnTitles: Set<String> = ["CMG307", "CMG308", "CMG411", "CMG509", "CMG802"]

    /// What stands in every report in the same words is said once, by the rule.
    @Test(arguments: Sample.all)
    func reasonsAndPagesAreThoseOfTheRules(sample: Sample) throws {
        let rules = try ReadJSON(try Tool.run("rules", "--json").output)["rules"]?.list ?? []
        for finding in try ReadJSON(Self.json(of: sample))["findings"]?.list ?? [] {
            let rule = try #require(rules.first { $0["id"]?.text == finding["id"]?.text })
            for key in ["slug", "area", "why"] { #expect(finding[key]?.text == rule[key]?.text) }
            let hasOwnTitle = Self.withOwnTitles.contains(rule["id"]?.text ?? "")
            #expect(finding["title"]?.text == rule["title"]?.text || hasOwnTitle)
            let pages = [finding, rule].map {
                ($0["references"]?.list ?? []).map { [$0["title"]?.text, $0["url"]?.text] }
            }
            #expect(pages[0] == pages[1] && !pages[0].isEmpty)
        }
    }

    private static func json(of sample: Sample) throws -> String {
        try Tool.run("analyze", sample.path, "--json").output
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
