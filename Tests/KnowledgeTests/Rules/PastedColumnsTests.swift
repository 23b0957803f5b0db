import Diagnosis
import Knowledge
import LogSources
import ReportModel
import Testing
import Times

/// What comes of pasted lines does not depend on how somebody's viewer, mail program or spreadsheet wrote them.
struct PastedColumnsTests {
    private static func report(on text: String) -> Report {
        let bundle = LogFinder.bundle(of: [("note.txt", Array(text.utf8))])
        return Analysis(Catalogue.standard()).report(on: bundle)
    }

    /// What a reader sees of it: findings with their evidence, and the verdict.
    private static func gist(_ report: Report) -> [String] {
        report.findings.map { finding in
            let evidence = finding.evidence.map { record in
                let time = record.time.map { String($0.localText.prefix(19)) } ?? "-"
                return "\(record.component) \(record.thread ?? 0) \(time) \(record.message)"
            }
            return ([finding.id, "\(finding.confidence)", finding.summary] + evidence).joined(separator: " / ")
        } + ["\(report.verdict.status)"]
    }

    private static let lines = [
        ("Failed to get AAD token..", "ccmsetup", "5/9/2019 1:33:51 PM", "4992 (0x1380)"),
        (
            "[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/1/SMS_MP, Port=443, Options=31, Code=0, "
                + "Text=CCM_E_BAD_HTTP_STATUS_CODE", "CcmMessaging", "5/14/2019 1:33:52 PM", "656 (0x290)"
        ),
        (
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token", "CcmMessaging",
            "5/14/2019 1:33:52 PM", "656 (0x290)"
        ),
        (
            "Post to https://gw.contoso.com/CCM_Proxy_MutualAuth/1 failed with 0x87d00231.", "CcmMessaging",
            "5/14/2019 1:33:53 PM", "656 (0x290)"
        ),
    ]

    private static func text(_ order: [Int], _ separator: String, around: String = "") -> String {
        lines.map { line in
            let columns = [line.0, line.1, line.2, line.3]
            return around + order.map { columns[$0] }.joined(separator: separator) + around + "\n"
        }.joined()
    }

    /// Message, component, time and thread, by their numbers.
    static let orders: [[Int]] = (0..<256).map { [$0 % 4, $0 / 4 % 4, $0 / 16 % 4, $0 / 64] }.filter {
        Set($0).count == 4
    }

    @Test(arguments: orders)
    func theOrderOfColumnsDoesNotMatter(order: [Int]) {
        let usual = Self.gist(Self.report(on: Self.text([0, 1, 2, 3], "\t")))
        // By hand: the token was refused, and no other could be had.
        #expect(usual.contains { $0.hasPrefix("CMG204") && $0.contains("CcmMessaging 656 2019-05-14 13:33:52") })
        #expect(usual.contains { $0.hasPrefix("CMG211") && $0.contains("ccmsetup 4992 2019-05-09 13:33:51") })
        for separator in ["\t", "    ", ";", "|"] {
            #expect(Self.gist(Self.report(on: Self.text(order, separator))) == usual, "\(separator.debugDescription)")
        }
    }

    @Test func marksOfListsAndTablesDoNotMatter() {
        let plain = Self.text([0, 1, 2, 3], "\t")
        let usual = Self.gist(Self.report(on: plain))
        let lines = plain.split(separator: "\n").map(String.init)
        for prefix in ["- ", "> ", "CcmMessaging.log:12:", "\u{2022} "] {
            #expect(Self.gist(Self.report(on: lines.map { prefix + $0 + "\n" }.joined())) == usual, "\(prefix)")
        }
        let numbered = lines.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()
        #expect(Self.gist(Self.report(on: numbered)) == usual)
        let table = "| Message | Component | Date/Time | Thread |\n|---|---|---|---|\n"
        #expect(Self.gist(Self.report(on: table + Self.text([0, 1, 2, 3], " | ", around: "|"))) == usual)
        #expect(Self.gist(Self.report(on: Self.text([0, 1, 2, 3], "    ").replacing(" ", with: "\u{a0}"))) == usual)
    }

    /// Somebody put lines of the server and of the client into one ticket.
    @Test func linesOfBothSidesSpeakForThemselves() {
        let server = """
            Return code: 401, Description: PreAuth token validation failed, \
            System.IdentityModel.Tokens.SecurityTokenExpiredException:
            IDX10223: Lifetime validation failed. The token is expired.
            Current time: '05/14/2019 13:05:05'.~~  $$<CCM_STS><05-14-2019 13:05:05.376+00><thread=4992 (0x1380)>

            """
        let client = Self.text([0, 1, 2, 3], "\t")
        for text in [server + client, client + server, String(repeating: server, count: 5) + client] {
            let found = Set(Self.report(on: text).findings.map(\.id))
            #expect(found.isSuperset(of: ["CMG204", "CMG211", "CMG910"]), "\(found)")
        }
    }

    // MARK: Typographic quotes

    /// The capabilities of a gateway stand in quotation marks; unread, it would look unfit.
    @Test func typographicQuotesAreQuotes() throws {
        let plain = """
            Rotating internet management point, new management point [1] is: \
            https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
            <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1"/></Capabilities>
            """
        var opens = false
        let typographic = plain.map { character -> String in
            guard character == "\"" else { return String(character) }
            opens.toggle()
            return opens ? "\u{201c}" : "\u{201d}"
        }.joined()
        let (expected, found) = (Self.report(on: plain), Self.report(on: typographic))
        #expect(found.findings.map(\.id) == expected.findings.map(\.id))
        #expect(found.findings.map(\.summary) == expected.findings.map(\.summary))
        #expect(!found.findings.contains { $0.id == "CMG311" })
        let evidence = try #require(found.findings.first?.evidence.first)
        #expect(evidence.message == typographic, "what is shown is what was pasted")
    }

    // MARK: Near misses

    /// Text that is about all this, with times, codes and names in it, and is no log.
    @Test(arguments: [
        "| Server | Role | Checked | Result |\n|---|---|---|---|\n| gw.contoso.com | CMG | 5/9/2019 1:33 PM | 401 CMGService_Invalid_Token |",
        "Ticket;Component;Created;Text\n4711;CcmMessaging;29.05.2019 13:33;Client fails with 401\n",
        "Hello,\n\n1. The client says 401 CMGService_Invalid_Token since 5/9/2019 1:33 PM.\n2. The token is expired.\n3. Bye",
        "- CcmMessaging.log: shows posts that failed\n- ClientLocation.log: shows the gateway\n",
        "```\nif ($text -match 'Failed to get AAD token') { exit 1 }\n```",
        "Get-Service ccmexec\n\nStatus   Name               DisplayName\n------   ----               -----------\nRunning  ccmexec            SMS Agent Host\n",
    ])
    func textAboutItGivesNoFinding(text: String) {
        let report = Self.report(on: text)
        #expect(report.findings.map(\.id) == [])
        #expect(report.verdict.status != .healthy)
    }

    @Test func linesOfAHealthyClientAreNotCalledHealthy() {
        for separator in ["\t", ";", " | "] {
            let line = [
                "29.05.2019 13:33:51", "LocationServices", "656", "Successfully sent location services HTTP message.",
            ]
            let report = Self.report(on: line.joined(separator: separator))
            #expect(report.findings.filter { $0.severity > .info }.isEmpty)
            #expect(report.verdict.status != .healthy)
        }
    }
}
