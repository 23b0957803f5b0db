import CMTraceLog
import TestSupport
import Testing

/// What mails, tickets, lists and searches put around the lines.
struct LinePrefixTests {
    private static let plain = [
        "Post to x failed.\tCcmMessaging\t29.05.2019 13:33:51\t13052 (0x32FC)",
        "Post to y failed.\tCcmMessaging\t29.05.2019 13:33:52\t13052 (0x32FC)",
    ]
    private static let known = ["Post to"]

    private static func summaries(_ lines: [String]) -> [String] {
        PastedRecords.read(lines.joined(separator: "\n") + "\n", known: known).found.map(PastedRecords.summary)
    }

    @Test(arguments: [
        "1. ", "12) ", "- ", "* ", "\u{2022} ", "> ", "> > ", "> - ", "+ ", "  3.\t", "CcmMessaging.log:12:", "12:",
        "| ",
        "C:\\Temp\\my logs\\CcmMessaging.log:7:", "CcmMessaging.log:", "\u{a0}\u{a0}", "\u{feff}",
    ])
    func whatStandsBeforeTheLinesIsTakenAway(prefix: String) {
        let expected = Self.summaries(Self.plain)
        #expect(expected.count == 2)
        #expect(Self.summaries(Self.plain.map { prefix + $0 }) == expected)
        // Messages without anything else.
        let bare = ["Post to x failed.", "Post to y failed."]
        #expect(Self.summaries(bare.map { prefix + $0 }) == bare.map { "\($0) |  | - | -" })
        // A time that comes first is no number of a line.
        let timeFirst = ["12:33:51 29.05.2019\tPost to x failed.", "12:33:51 29.05.2019\tPost to y failed."]
        #expect(Self.summaries(timeFirst.map { prefix + $0 }) == bare.map { "\($0) |  | - | 2019-05-29 12:33:51" })
    }

    /// One line of those that all begin with their component.
    @Test func aComponentMayStandBeforeAMessage() {
        #expect(Self.summaries(["CcmMessaging    Post to x failed."]) == ["Post to x failed. | CcmMessaging | - | -"])
        #expect(Self.summaries(["Somebody    Post to x failed.", "CcmMessaging: Post to x failed."]).isEmpty)
    }

    @Test func blanksThatDontBreakALineAreBlanks() {
        let lines = Self.plain.map { $0.replacing("\t", with: "    ") }
        for blank in ["\u{a0}", "\u{2007}", "\u{202f}"] {
            #expect(Self.summaries(lines.map { $0.replacing(" ", with: blank) }) == Self.summaries(Self.plain))
        }
        #expect(
            Self.summaries(Self.plain.map { $0.replacing("29.", with: "\u{200e}29.") }) == Self.summaries(Self.plain)
        )
    }

    @Test func aTableInMarkdownHasAHeadThatIsNoMessage() {
        let table = """
            | Log Text | Component | Date/Time | Thread |
            |---|:---:|---|---:|
            | Nobody knows this. | CcmMessaging | 29.05.2019 13:33:51 | 13052 (0x32FC) |
            """
        #expect(Self.summaries([table]) == ["Nobody knows this. | CcmMessaging | 13052 | 2019-05-29 13:33:51"])
        let file = """
            Log Text;Component;Date/Time;Thread
            "He said ""no""; twice.";CcmMessaging;29.05.2019 13:33;13052
            """
        #expect(Self.summaries([file]) == ["He said \"no\"; twice. | CcmMessaging | 13052 | 2019-05-29 13:33:00"])
    }

    // MARK: Near misses

    /// Tables, lists and code about something else, with times and numbers in them.
    @Test(arguments: [
        "| Server | Role | Installed | PID |\n|---|---|---|---|\n| gw.contoso.com | CMG | 29.05.2019 13:33:51 | 4992 |",
        "Name;Owner;Created;Id\nInvoice 17;Meyer;29.05.2019 13:33;4992\nInvoice 18;Schulz;30.05.2019 14:10;4993",
        "Name,Owner,Created,Id\nInvoice,Meyer,\"5/9/2019 1:33 PM\",4992",
        "Hello,\n\n1. Check the certificate at 13:30.\n2. Restart ccmexec on 5/9/2019 1:33 PM.\n3. Call me.",
        "if ($line -match '12:30') { Write-Host \"5/9/2019 1:33:51 PM (0x1380)\" }",
        "2019-05-29 13:33:51, Info                  CBS    Starting TrustedInstaller initialization.",
        "2019-05-29 13:33:51 10.0.0.1 CCM_POST /ccm_system/request - 443 - 10.0.0.2 200 0 0 15",
        "[5/29/2019 1:33 PM] Anna: the client is broken\n[5/29/2019 1:34 PM] Bob: reboot it",
        "From: Anna\nSent: Wednesday, May 29, 2019 1:33 PM\nSubject: Thread 4992 of the component",
        "Mode  LastWriteTime  Length Name\n-a----  29.05.2019  13:33  4992 CcmMessaging.log",
        "CcmSetup failed with error code 2147942402 (0x80070002)",
    ])
    func otherTablesAndListsAreText(text: String) {
        let sink = PastedRecords.read(text + "\n", known: Self.known)
        #expect(sink.found.isEmpty)
        #expect(sink.remarks.isEmpty)
        #expect(sink.otherBytes == text.utf8.count + 1)
    }

    /// A date at the end of a message is the message's own.
    @Test func aDateInAMessageIsNoColumn() {
        let lines = ["Post to x at 5/29/2019 1:33:51 PM", "Post to x until 2112-04-30, 18:13"]
        #expect(Self.summaries(lines) == lines.map { "\($0) |  | - | -" })
    }

    /// Signs of nothing, at the edges and by the thousand.
    @Test func noLineIsTooOdd() {
        let pieces = [
            "|", ";", "\t", "  ", "\"", "> ", "1. ", "12:", ".log:", "5/9/2019", "1:33 PM", "4992 (0x1380)", "\u{a0}",
            "\u{201c}", "\n", "Post to x", "CcmExec",
        ]
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2000 {
            let count = Int.random(in: 1...16, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let sink = PastedRecords.read(text, known: Self.known)
            #expect(
                sink.recordBytes + sink.otherBytes + sink.damagedBytes == text.utf8.count,
                "\(text.debugDescription)"
            )
        }
    }

    // MARK: The older form

    /// Of a message of several lines, the last one bears what is said of it.
    @Test func linesBeforeOneInTheOlderFormBelongToIt() {
        let older =
            "Current time: '10/28/2020 13:05:05'.~~  $$<CCM_STS><10-28-2020 13:05:05.376+00><thread=4992 (0x1380)>"
        let text = """
            What does this mean?

            Return code: 401, Description: PreAuth token validation failed:
            IDX10223: Lifetime validation failed.
            \(older)
            \(Self.plain[0])
            """
        let message = """
            Return code: 401, Description: PreAuth token validation failed:
            IDX10223: Lifetime validation failed.
            Current time: '10/28/2020 13:05:05'.
            """
        for known in [["Post to"], ["Post to", "Return code"]] {
            let found = PastedRecords.read(text, known: known).found
            #expect(found.map(\.component) == ["CCM_STS", "CcmMessaging"])
            #expect(found.first?.message.replacing("\n", with: " ") == message.replacing("\n", with: " "))
            #expect(found.first?.lines == 3...5)
        }
    }

    /// A text processor made the record's own quotation marks typographic ones.
    @Test(arguments: ["\u{201c}", "\u{201d}"])
    func aRecordMayHaveTypographicQuotes(quote: String) {
        let record = LogText.record("Post to x failed.").replacing("\"", with: quote)
        let found = PastedRecords.read("\(record)\n\(record)\n", known: Self.known).found
        #expect(found.map(\.message) == ["Post to x failed.", "Post to x failed."])
        #expect(found.allSatisfy { $0.component == "CcmExec" && $0.thread == 7172 && $0.time != nil })
    }
}
