import CMTraceLog
import LogSources
import Testing
import TestSupport
import Times

/// Text that somebody copied out of a viewer.
struct PastedTextTests {
    private static func day(_ found: CollectingSink.Found) -> String? {
        found.time.map { String($0.statedText.prefix(10)) }
    }

    // MARK: Columns

    /// Tabs, blanks by twos, one blank; and the order in which Microsoft's articles show the columns.
    @Test(arguments: [
        "Post to https://gw failed.\tCcmMessaging\t5/29/2019 1:33:51 PM\t13052 (0x32FC)",
        "Post to https://gw failed.    CcmMessaging    29.05.2019 13:33:51    13052 (0x32FC)",
        "Post to https://gw failed. CcmMessaging 29-5-2019 13:33:51 13052 (0x32FC)",
        "Post to https://gw failed. CcmMessaging 5/29/2019 1:33:51\u{202F}PM 13052 (0x32fc)",
        "05-29-2019 13:33:51.000     CcmMessaging     13052 (0x32fc)     Post to https://gw failed.",
        "CcmMessaging\t2019-05-29 13:33:51\t13052 (0x32FC)\tPost to https://gw failed.",
        "> > Post to https://gw failed.\tCcmMessaging\t29/05/2019 13:33:51\t13052 (0x32FC)",
        "Post to https://gw failed.\n>  CcmMessaging 29/05/2019\n> 13:33:51 13052 (0x32FC)",
    ])
    func columnsInAnyOrderSayTheSame(text: String) {
        let found = PastedRecords.read(text + "\r\n").found
        #expect(found.map(\.message) == ["Post to https://gw failed."])
        #expect(found.map(\.component) == ["CcmMessaging"])
        #expect(found.map(\.thread) == [13052])
        #expect(found.map { $0.time?.statedText } == ["2019-05-29 13:33:51 local, UTC not known"])
    }

    @Test(arguments: [
        "It failed on 5/29/2019 1:33:51 PM for 13052 (0x32FD)",
        "CcmMessaging 5/29/2019 25:33:51 13052 (0x32FC)",
        "CcmMessaging 29/29/2019 13:33:51 13052 (0x32FC)",
        "CcmMessaging 5/29/2019 13052 (0x32FC)",
        "see 5/29/2019 1:33:51 PM in the log of thread 13052",
        "Failed with 2147942402 (0x80070002)",
    ])
    func almostSuchLinesAreText(line: String) {
        #expect(PastedRecords.read(line + "\n").found.isEmpty)
    }

    @Test func aMessageOfSeveralLinesEndsWithItsColumns() {
        let text = """
            Raising event:
            instance of CCM_CcmHttp_Status
            {
            StatusCode = 0;
            };
            CcmMessaging 5/29/2019 1:33:51 PM 13052 (0x32FC)
            """
        let found = PastedRecords.read(text).found
        #expect(found.map(\.message) == ["Raising event:\ninstance of CCM_CcmHttp_Status\n{\nStatusCode = 0;\n};"])
        #expect(found.map(\.lines) == [1...6])
    }

    @Test func whatSomebodyWroteBeforeAKnownMessageIsNotPartOfIt() {
        let text = """
            Hello, what does this mean?
            Post to https://gw failed. CcmMessaging 5/29/2019 1:33:51 PM 13052 (0x32FC)
            """
        let found = PastedRecords.read(text, known: ["Post to"]).found
        #expect(found.map(\.message) == ["Post to https://gw failed."])
        #expect(found.map(\.lines) == [2...2])
    }

    @Test func linesThatBeginWithTheirComponentHaveNoTime() {
        let text = """
            TSMBootstrap    failed to send the request
            TSMBootstrap    XML parsing error
            <!DOCTYPE html>
            TSMBootstrap    Error loading from XML
            """
        let sink = PastedRecords.read(text)
        // Such text is recognised as a log by nothing but what it says.
        #expect(
            sink.found.map(\.message) == [
                "failed to send the request", "XML parsing error\n<!DOCTYPE html>", "Error loading from XML",
            ]
        )
        #expect(sink.found.allSatisfy { $0.component == "TSMBootstrap" && $0.time == nil })
    }

    // MARK: Dates

    /// By hand: which day it is, and whether it may be another one.
    @Test(arguments: [
        (["23.08.2023 10:21:05"], "2023-08-23", true),
        (["05.08.2023 10:21:05"], "2023-08-05", true),
        (["19/02/2019 13:49:33"], "2019-02-19", true),
        (["02/19/2019 1:49:33 PM"], "2019-02-19", true),
        (["15-4-2016 9:02:57"], "2016-04-15", true),
        (["12-28-2018 16:06:39.334"], "2018-12-28", true),
        (["2019-05-09 13:33:51"], "2019-05-09", true),
        (["5/9/2019 1:33:51 PM"], "2019-05-09", false),
        (["5/9/2019 13:33:51"], "2019-09-05", false),
        (["5/9/2019 13:33:51", "14/9/2019 13:33:51"], "2019-09-05", true),
        (["5/9/2019 1:33:51 PM", "5/14/2019 1:33:51 PM"], "2019-05-09", true),
    ])
    func datesAreReadByAllOfThem(dates: [String], first: String, isSure: Bool) {
        let text = dates.map { "message CcmExec \($0) 656 (0x0290)\n" }.joined()
        let sink = PastedRecords.read(text)
        #expect(sink.found.first.flatMap(Self.day) == first)
        guard case .copied(_, let sure) = sink.remarks.first else { return #expect(Bool(false), "no remark") }
        #expect(sure == isSure)
    }

    /// The block holds its time once more, as year, month and day.
    @Test(arguments: [("20190509203351.387000+000", "2019-05-09"), ("20190905203351.387000+000", "2019-09-05")])
    func anEventTellsWhichNumberIsTheMonth(time: String, day: String) {
        let text = """
            Raising event:
            instance of CCM_CcmHttp_Status
            {
            DateTime = "\(time)";
            };
            CcmMessaging 5/9/2019 1:33:51 PM 13052 (0x32FC)
            """
        let sink = PastedRecords.read(text)
        #expect(sink.found.compactMap(Self.day) == [day])
        #expect(sink.remarks.contains(.copied(dates: day == "2019-05-09" ? .monthFirst : .dayFirst, isSure: true)))
    }

    // MARK: Bare messages

    @Test func onlyWhatIsKnownIsAMessage() {
        let text = "Good morning,\n\n- `Post to https://gw failed.`\n> Post to https://mp failed.\nWhat is it?\n"
        let sink = PastedRecords.read(text, known: ["Post to"])
        #expect(sink.found.map(\.message) == ["Post to https://mp failed."] || sink.found.count == 2)
        #expect(sink.found.allSatisfy { $0.time == nil })
        #expect(PastedRecords.read(text).found.isEmpty)
        #expect(PastedRecords.read(text).remarks.isEmpty)
    }

    /// A mail program broke the line where the next word had no room.
    @Test func linesThatWereBrokenAreJoined() {
        let text = """
            > [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/1/SMS_MP,
            > Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            > [CCMHTTP] ERROR INFO: StatusCode=403
            """
        let found = PastedRecords.read(text, known: ["[CCMHTTP] ERROR"]).found
        #expect(found.map(\.lines) == [1...2, 3...3])
        #expect(found.first?.message.contains("SMS_MP, Port=443") == true)
    }

    // MARK: Laws

    @Test func whateverThePiecesTheResultIsTheSameAndEveryByteCounts() {
        let record = LogText.record("raw\nof two lines", component: "CcmExec")
        let older = "older~  $$<SMS_X><06-24-2020 15:31:46.376+00><thread=1 (0x1)>"
        let text = """
            prose
            Post to x failed. CcmMessaging 5/29/2019 1:33:51 PM 13052 (0x32FC)
            \(record)

            \(older)
            ```
            Raising event:
            {
            };
            CcmMessaging 5/29/2019 1:33:51 PM 13052 (0x32FC)
            Post to y failed.
            the end
            """
        let whole = PastedRecords.read(text, known: ["Post to"])
        #expect(
            whole.found.map(\.message) == [
                "Post to x failed.", "raw\nof two lines", "older", "Raising event:\n{\n};", "Post to y failed.",
            ]
        )
        #expect(whole.found.map(\.lines) == [2...2, 3...4, 6...6, 8...11, 12...12])
        for size in [1, 5, 64] {
            let pieces = PastedRecords.read(text, known: ["Post to"], piecesOf: size)
            #expect(pieces.found == whole.found)
            #expect(pieces.recordBytes + pieces.otherBytes + pieces.damagedBytes == text.utf8.count)
        }
    }

    /// More text than is looked at at once.
    @Test func aLongPasteIsReadToItsEnd() {
        let line = "Post to x failed. CcmMessaging 5/29/2019 1:33:51 PM 13052 (0x32FC)\n"
        let text = String(repeating: line + "\nand some words\n", count: 20_000)
        let sink = PastedRecords.read(text, known: ["Post to"], piecesOf: 100_000)
        #expect(sink.found.count == 20_000)
        #expect(sink.found.last?.lines == 59_998...59_998)
        #expect(sink.recordBytes + sink.otherBytes == text.utf8.count)
    }
}
