import TestSupport
import Testing

@testable import Reporting

/// Whatever text enters a page, it is text there.
struct MarkupTests {
    private func written(_ make: (inout Markup) -> Void) -> String {
        var markup = Markup()
        make(&markup)
        var text = ""
        markup.release(to: &text, all: true)
        return text
    }

    /// Pieces that have ended or begun something somewhere.
    private static let pieces = [
        "<script>ran=1</script>", "</style>", "</script>", "</title>", "]]>", "<!--", "-->", "\" onload=\"ran=1", "'",
        "`",
        "&lt;", "&#60;", "&", "<", ">", "\u{0}", "\u{1b}[31m", "\u{1b}]8;;https://x\u{7}", "\u{202e}", "\u{2028}",
        "\u{2029}",
        "\u{feff}", "\u{200b}", "\u{9b}", "\u{85}", "\r\n", "\t", "\u{e0041}", "\u{fffd}", "é", "日本", "javascript:",
        "=cmd()",
        "|", "\u{ffff}", "a",
    ]

    @Test(arguments: 0..<100)
    func noTextBecomesMarkup(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
        let html = written { page in
            page.element(.p, .label(text), .data(.value, text), text: text)
            page.element(.pre) { $0.lines(text) }
        }
        let bare = html.replacing(/&(?:amp|lt|gt|quot|#39|#96);/, with: "")
        #expect(bare.count { $0 == "<" } == 4 && bare.count { $0 == ">" } == 4)
        #expect(bare.count { $0 == "\"" } == 4)
        #expect(!bare.contains("&") && !bare.contains("'") && !bare.contains("`"))
        let strange = html.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n"
            default: false
            }
        }
        #expect(strange.isEmpty)
    }

    @Test func plainTextStandsAsItIs() {
        #expect(written { $0.element(.p, text: "Code=12175, é 日本") } == "<p>Code=12175, é 日本</p>")
        #expect(written { $0.element(.p, text: "a<b>&\"'`") } == "<p>a&lt;b&gt;&amp;&quot;&#39;&#96;</p>")
        #expect(written { $0.element(.pre) { $0.lines("a\nb") } } == "<pre>a\nb</pre>")
        #expect(written { $0.element(.meta, .set("charset", "utf-8")) } == "<meta charset=\"utf-8\">")
    }

    @Test func secretsAreMaskedInTextsAndAttributes() {
        let text = "Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789"
        let html = written { page in
            page.element(.p, .label(text), text: text)
            page.element(.pre) { $0.lines(text + "\n" + text) }
        }
        #expect(!html.contains("abcdefghij") && html.contains("Bearer"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://x", "http://x", "data:text/html,x", "//x", "https:/x",
        "",
        "https://x\u{0}", "https://x\u{202e}", "ｈttps://x",
    ])
    func whatIsNoPageIsNoLink(url: String) {
        #expect(Attribute.link(toPage: url) == nil)
        #expect(written { $0.element(.a, .link(toPage: url), text: url) }.hasPrefix("<a>"))
    }

    @Test func pagesAreLinks() {
        let html = written { $0.element(.a, .link(toPage: "https://x/?a=1&b='\"><script>"), text: "x") }
        #expect(html == "<a href=\"https://x/?a=1&amp;b=&#39;&quot;&gt;&lt;script&gt;\">x</a>")
    }

    @Test(arguments: [(-1, "0.000%"), (0, "0.000%"), (12.3456, "12.346%"), (100, "100.000%"), (1e300, "100.000%")])
    func percentagesAreHeldAndPlain(value: Double, text: String) {
        #expect(Attribute.percent("x", value).value == text)
        #expect(Attribute.percent("x", .nan).value == "0.000%")
    }
}
