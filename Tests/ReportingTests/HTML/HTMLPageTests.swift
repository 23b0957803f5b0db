import Foundation
import ReportModel
import Testing

@testable import Reporting

/// The page as a whole: its policy, its colours, its pieces.
struct HTMLPageTests {
    private func html(_ report: Report, _ detail: ReportDetail = .normal) -> String {
        var text = ""
        HTMLReporter(ReporterOptions(detail: detail, origin: EngineReport.origin)).write(report, to: &text)
        return text
    }

    // MARK: - The policy

    @Test func theHashesAreThoseOfTheTexts() {
        #expect(SHA256.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "as FIPS 180-4 has it")
        #expect(PageStyle.hash == SHA256.base64(PageStyle.text), "PageStyle.hash is old")
        #expect(PageScript.hash == SHA256.base64(PageScript.text), "PageScript.hash is old")
    }

    @Test func thePolicyLetsNothingElseIn() throws {
        let page = html(BuiltReport.report())
        let policy = try #require(
            page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)?.output.1
        )
        let parts = policy.replacing("&#39;", with: "'").split(separator: "; ").map(String.init)
        #expect(
            parts == [
                "default-src 'none'", "style-src 'sha256-\(PageStyle.hash)'", "script-src 'sha256-\(PageScript.hash)'",
                "base-uri 'none'", "form-action 'none'",
            ]
        )
        let before = page.prefix(upTo: try #require(page.firstRange(of: "Content-Security-Policy")).lowerBound)
        #expect(!before.contains("<style") && !before.contains("<script"))
        let markup = page.replacing(PageScript.text, with: "").replacing(PageStyle.text, with: "")
        #expect(!page.contains("url(http") && !page.contains("@import"))
        #expect(!markup.contains(/\s(style|on[a-z]+|src)=/))
    }

    // MARK: - Colours

    /// Pairs that meet, and by how much they must be told apart (WCAG 2.2, 1.4.3 and 1.4.11).
    private static let pairs: [(one: String, other: String, least: Double)] = {
        let texts = ["text", "faint", "link", "bad", "warn", "good", "calm"]
        let bars = ["bad", "warn", "good", "calm", "bar", "gap"]
        let onBoth = texts.map { (one: $0, other: "ground", least: 4.5) } + texts.map { ($0, "panel", 4.5) }
        return onBoth + bars.map { ($0, "panel", 3) }
    }()

    @Test(arguments: [false, true])
    func coloursAreToldApart(isDark: Bool) throws {
        let blocks = PageStyle.text.matches(of: /:root\{([^}]*)\}/).map { $0.output.1 }
        #expect(blocks.count == 2)
        let colours = Dictionary(
            uniqueKeysWithValues: blocks[isDark ? 1 : 0].matches(of: /--(\w+):#([0-9a-f]{6})/).map {
                (String($0.output.1), Self.light(UInt32($0.output.2, radix: 16) ?? 0))
            }
        )
        for (one, other, least) in Self.pairs {
            let lights = [try #require(colours[one]), try #require(colours[other])].sorted()
            let ratio = (lights[1] + 0.05) / (lights[0] + 0.05)
            #expect(ratio >= least, "\(one) on \(other): \(ratio)")
        }
    }

    /// The relative luminance of a colour.
    private static func light(_ colour: UInt32) -> Double {
        let shares: [Double] = [16, 8, 0].map { Double(colour >> $0 & 255) / 255 }
        let parts = shares.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    // MARK: - What stands in it

    @Test func quietSaysTheVerdictAlone() {
        let page = html(BuiltReport.report(), .quiet)
        #expect(page.contains("<h1>TLS fails.</h1>"))
        #expect(!page.contains("<article") && !page.contains("class=\"time\"") && !page.contains("ticket-text"))
    }

    @Test func everyFindingStandsThereOnceWithItsProof() {
        let report = BuiltReport.report(message: "proof <beacon>")
        let page = html(report)
        for number in report.findings.indices { #expect(page.ranges(of: "id=\"finding-\(number)\"").count == 1) }
        #expect(page.contains("proof &lt;beacon&gt;") && !page.contains("<beacon>"))
        #expect(page.contains("data-area=\"trust\" data-severity=\"error\""))
    }

    /// However many there are, the first screen is one.
    @Test func theAnswerNamesAFewFindingsAndCountsTheRest() throws {
        let one = BuiltReport.report()
        let report = Report(
            clock: one.clock,
            device: one.device,
            verdict: one.verdict,
            areas: [],
            findings: Array(repeating: one.findings[1], count: 300),
            timeline: [],
            sources: one.sources,
            missing: [],
            diagnostics: []
        )
        let page = html(report)
        let answer = page.prefix(upTo: try #require(page.firstRange(of: "<main")).lowerBound)
        #expect(answer.ranges(of: "href=\"#finding-").count == 6)
        #expect(answer.contains("and 294 more, below"))
    }

    @Test func thePictureIsThereWhereItIsSaidToBe() {
        let report = BuiltReport.report(hasPicture: true)
        for reporter in Reporters.all {
            for detail in ReportDetail.allCases {
                var texts = ["", ""]
                let made = reporter.init(ReporterOptions(detail: detail, origin: EngineReport.origin))
                made.write(report, to: &texts[0])
                made.write(BuiltReport.report(), to: &texts[1])
                #expect((texts[0] != texts[1]) == reporter.showsPicture(in: detail), "\(reporter.format.name)")
            }
        }
        let page = html(report)
        #expect(page.ranges(of: "href=\"#row-").count == 3 && page.ranges(of: "id=\"row-").count == 3)
    }
}
