import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Reporting

/// A report in Markdown: whatever the logs say, the renderer sees the same page with other words in it.
@Suite(.enabled(if: MarkdownRenderer.mustRun || MarkdownRenderer.isAvailable, MarkdownRenderer.excuse))
struct MarkdownTests {
    /// Texts made to become markup: of HTML, lists, tables, fences, links, mentions, headings and line ends of all kinds.
    static let hostile = [
        "<script>alert(1)</script>", "]]>", "</td></tr></table>", "<!-- ", "&lt;b&gt; &#60;", "`", "```", "````text",
        "~~~",
        "| a | b |", "a\\|b", "# heading", "- item", "+ item", "* item", "1. one", "2) two", "> quote", "---", "===",
        "__b__ _i_",
        "**b** *i*", "~~gone~~", "[a](https://example.com)", "![a](x)", "<https://example.com>",
        "[a]: https://example.com", "https://example.com", "see http://example.com/a?b=c.", "HTTPS://EXAMPLE.COM",
        "ftp://example.com", "//example.com", "www.example.com", "(www.example.com)", "WWW.Example.com/x",
        "https://www.example.com/a//b", "https:https://example.com", "wwww.www.example.com",
        "@everyone #1", "a\n\n# b", "a\r\nb\rc", "a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f", "\u{1b}]0;x\u{7}\u{9b}31m",
        "\u{202e}abc", "=cmd()|x", "$x^2$", "\\", "\\\\", "a  ", "    four", "\tb", ":smile:",
        "<a href='javascript:x'>",
        String(repeating: "`|<", count: 20), "x\\`y`` z",
    ]

    @Test(
        arguments: ["two-independent-problems", "entra-attempt-not-joined", "untrusted-ca-recovered"],
        ReportDetail.allCases
    )
    func noTextBecomesMarkup(sample: String, detail: ReportDetail) throws {
        let report = try EngineReport.report(onSample: sample)
        let plain = Self.markdown(report.mapTexts { Self.isText($0) ? "word" : $1 }, detail)
        let pages = Self.hostile.map { text in
            Self.markdown(report.mapTexts { Self.isText($0) ? text : $1 }, detail)
        }
        let shapes = try MarkdownRenderer.shapes(of: [plain] + pages)
        for (text, shape) in zip(Self.hostile, shapes.dropFirst()) { #expect(shape == shapes[0], "\(text)") }
        #expect(shapes[0].contains("heading_open"))
        #expect(shapes[0].contains("fence") || detail == .quiet || report.verdict.rootCauses.isEmpty)
        for page in pages {
            #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e })
        }
    }

    /// Words of rules and addresses of pages are the tool's own.
    private static func isText(_ kind: ReportText) -> Bool {
        switch kind {
        case .page, .word: false
        default: true
        }
    }

    private static func markdown(_ report: Report, _ detail: ReportDetail) -> String {
        var text = ""
        MarkdownReporter(ReporterOptions(detail: detail, origin: EngineReport.origin)).write(report, to: &text)
        return text
    }

    @Test func linksLeadToPagesOnly() throws {
        for url in ["javascript:alert(1)", "https://a b", "https://a)(", "http://a", "https://a<", ""] {
            #expect(MarkdownAnswer.link("a", url) == "a")
        }
        #expect(MarkdownAnswer.link("a*", "https://learn.microsoft.com/x") == #"[a\*](https://learn.microsoft.com/x)"#)
    }

    /// More than a ticket takes is left out by whole sections, which are named.
    @Test func whatDoesNotFitIsLeftOutWholeAndNamed() {
        var page = MarkdownPage()
        page.add("First", ["one"])
        page.add("Big", (0..<10_000).map { "line \($0)" })
        page.add("Last", ["three"])
        let text = page.text(after: ["# Title"])
        #expect(text.utf8.count <= MarkdownPage.limit)
        #expect(text.contains("## First\n\none\n") && text.contains("## Last\n\nthree\n") && !text.contains("line 5"))
        #expect(text.hasSuffix("Left out, as there is no room for it here: Big.\n"))
    }
}

/// One line for Intune.
struct DigestTests {
    private static func digest(_ report: Report) -> String {
        var text = ""
        DigestReporter(ReporterOptions(origin: EngineReport.origin)).write(report, to: &text)
        return text
    }

    /// Nothing of the device, its servers and its logs is in it, nor any time.
    @Test(arguments: Sample.all)
    func nothingOfTheClientIsInIt(sample: Sample) throws {
        let report = try EngineReport.report(onSample: sample.name)
        let digest = Self.digest(report)
        let titles = Set(report.findings.map(\.title))
        let other = report.mapTexts { kind, text in
            if case .word = kind { return text }
            return titles.contains(text) ? text : "other"
        }
        #expect(Self.digest(other) == digest)
        #expect(digest.hasSuffix("\n") && digest.dropLast().allSatisfy { $0.isASCII && !$0.isNewline })
        #expect(digest.count > 20 && digest.count <= 2049)
        #expect(!digest.contains(/20[0-9]{2}-|[0-9]{2}:[0-9]{2}/))
        #expect(digest.contains(report.verdict.status.rawValue))
    }

    @Test func longTitlesAreCut() throws {
        let report = try EngineReport.report(onSample: "two-independent-problems")
        let long = report.mapTexts { kind, _ in kind == .sentence ? String(repeating: "é\n", count: 3000) : "x" }
        let digest = Self.digest(long)
        #expect(digest.count == 2049 && digest.hasSuffix("...\n") && digest.split(separator: "\n").count == 1)
    }
}
