import Foundation
import TestSupport
import Testing

/// HTML reports of the built tool, opened and used in headless Chromium: see `Tests/Validation/browse_reports.py`.
@Suite(.enabled(if: SchemaValidator.mustRun || ReportBrowser.isAvailable, ReportBrowser.excuse))
struct HTMLReportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Writes the report on logs, and gives its path.
    private func report(on path: String, _ name: String) throws -> String {
        let file = folder.path(name + ".html")
        let run = try Tool.run("analyze", path, "-o", file)
        #expect([0, 1].contains(run.exitCode), "\(name): \(run.errors.suffix(600))")
        return file
    }

    @Test func everySampleIsWellInABrowser() throws {
        let look = try ReportBrowser.look(at: Sample.all.map { try report(on: $0.path, $0.name) })
        #expect(look.status == 0, "\(look.output)")
        #expect(!look.output.contains("well, 0 bars"), "a sample without a picture")
    }

    // MARK: - Hostile logs

    /// What may get out of its place in HTML, in a browser or in a terminal.
    private static let hostile = [
        "<script>window.ran=1</script>", "]]>", "</style><style>*{display:none}",
        "</title></script><script>ran=1</script>",
        "<img src=x onerror=ran=1>", "\" onfocus=\"ran=1\" autofocus x=\"", "' onload='ran=1", "`", "<!--", "--><!--",
        "\u{1b}[2J\u{1b}]8;;https://example.invalid\u{7}x", "\u{202e}evil\u{2066}", "\u{2028}\u{2029}\u{feff}\u{200b}",
        "javascript:ran=1", "=cmd()|x", "&lt;script&gt;&#60;", "\u{0}\u{7f}\u{9b}", "<svg onload=ran=1>",
        "</pre></details>",
        "<iframe src=//example.invalid>", "\u{e0041}",
    ].joined()

    /// Every part of a log that a report shows holds hostile text: messages, hosts, status texts, components, names.
    private func hostileLogs(_ text: String) throws -> String {
        // A record with brackets in its attributes is none.
        let attribute = "b'`ran&lt;\u{202e}"
        let url = "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017\(text)/ccm_system/request"
        let host =
            "https://gw\(text.replacing("/", with: "").replacing(" ", with: "")).contoso.com/CCM_Proxy_MutualAuth/1"
        let refused =
            "[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/request, Port=443, Code=0, "
            + "Text=CCM_E_BAD_HTTP_STATUS_CODE"
        let lines = [
            "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE",
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=\(text)", refused,
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token \(text)", refused,
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=\(text)",
            "[CCMHTTP] ERROR: URL=\(host), Port=443, Options=480, Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT",
            "Machine: \(text)", "SCCM Client Version: \(text)", "Assigning to site '\(text)'",
            "Cached encrypted token for '\(text)'. Will expire at '\(text)'", "Failed with error 0x80004005 \(text)",
            "Domain joined client is in Internet", "[----- STARTUP -----]",
        ]
        // What a file is its first bytes tell: they are those of a log.
        let harmless = (0..<40).map { _ in LogText.line() }.joined()
        let records = lines.map { LogText.record($0, component: attribute, type: "3") + "\r\n" }
        let name = "<img src=x onerror=ran>`'&lt;\u{202e}.log"
        try folder.write(harmless + records.joined(), to: "hostile/\(name)")
        try folder.write(harmless + records.joined(), to: "hostile/CcmMessaging.log")
        return folder.path("hostile")
    }

    @Test func hostileTextIsHarmless() throws {
        let file = try report(on: hostileLogs(Self.hostile), "hostile")
        let look = try ReportBrowser.look(at: [file])
        #expect(look.status == 0, "\(look.output)")
        // It stands there, so that it was looked at: in what was said, and in which file.
        let page = try Files.text(of: URL(fileURLWithPath: file))
        for part in [
            "&lt;script&gt;window.ran=1", "&lt;img src=x onerror=ran&gt;", "\\u{202e}",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(page.ranges(of: "window.ran=1").count > 10)
    }

    @Test func longLinesAndInvalidBytesAreHarmless() throws {
        let long = LogText.record(
            "[CCMHTTP] ERROR: URL=https://" + String(repeating: "<b>x", count: 1 << 18),
            type: "3"
        )
        var bytes = Array((long + "\r\n").utf8)
        let refused =
            LogText.record(
                "[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/1/request, Port=443, Code=0"
            )
            + "\r\n" + LogText.record("[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=BAD") + "\r\n"
        for byte in refused.utf8 { bytes += byte == UInt8(ascii: "B") ? [0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80] : [byte] }
        try folder.write(bytes, to: "bytes/CcmMessaging.log")
        let file = try report(on: folder.path("bytes"), "bytes")
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count < 200_000)
        let look = try ReportBrowser.look(at: [file])
        #expect(look.status == 0, "\(look.output)")
    }

    // MARK: - The look itself

    /// What the look must find: each break of a good page is told.
    @Test(arguments: [
        ("</main>", "<img src=\"https://example.invalid/x.png\"></main>"), ("</main>", "<script>ran=1</script></main>"),
        ("#1b1f24", "#9b9fa4"), ("<rect class=\"refused\"", "<rect class=\"refused\" hidden"),
        ("data-severity=\"error\"", "data-severity=\"other\""), ("id=\"record\"", "id=\"records\""),
        ("href=\"#row-0\"", "href=\"#row-none\""), ("id=\"ticket-text\">", "id=\"ticket-text\">\u{202e}"),
    ])
    func aBrokenPageIsFound(part: String, other: String) throws {
        let good = try Files.text(of: URL(fileURLWithPath: report(on: "samples/token-refused/logs", "good")))
        #expect(good.contains(part))
        let broken = try folder.write(good.replacing(part, with: other), to: "broken.html")
        #expect(try ReportBrowser.look(at: [broken]).status == 1)
    }
}
