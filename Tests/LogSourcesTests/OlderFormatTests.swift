import CMTraceLog
import LogSources
import Testing
import TestSupport
import Times

/// The form of site servers: `message~~  $$<component><date and time><thread>`.
struct OlderFormatTests {
    /// The first line is one that Microsoft shows of a gateway.
    private static let text = """
        RequestUri: /CCM_PROXY_SERVERAUTH/72057594037937981/CCM_STS  RequestCount: 1  RequestSize: 1974 Bytes~~  \
        $$<CMGService><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)>
        Security token validation exception
           at System.IdentityModel.Tokens  $$<CMGService><06-24-2020 15:31:47.000+240><thread=17 (0x11)>

        """

    private static func read(_ text: String, piecesOf size: Int = .max) -> CollectingSink {
        let bytes = Array(text.utf8)
        return CollectingSink.reading(bytes, as: FileHead(bytes).format, piecesOf: min(size, bytes.count))
    }

    @Test func itIsReadLikeRecords() throws {
        let found = Self.read(Self.text).found
        #expect(
            found.map(\.message) == [
                "RequestUri: /CCM_PROXY_SERVERAUTH/72057594037937981/CCM_STS  RequestCount: 1  RequestSize: 1974 Bytes",
                "Security token validation exception\n   at System.IdentityModel.Tokens",
            ]
        )
        #expect(found.map(\.component) == ["CMGService", "CMGService"])
        #expect(found.map(\.thread) == [4992, 17])
        #expect(found.map(\.lines) == [1...1, 2...3])
        // 15:31:46.376 and 15:31:47 of the 24th, and the minutes that UTC is ahead.
        #expect(found.map { $0.time?.offsetMinutes } == [0, 240])
        #expect(found.map { $0.time.map { $0.localMilliseconds % 86_400_000 } } == [55_906_376, 55_907_000])
    }

    @Test func lineEndsOfWindowsMakeNoDifference() {
        let windows = Self.read(Self.text.replacing("\n", with: "\r\n")).found
        let plain = Self.read(Self.text).found
        #expect(windows.map(\.component) == plain.map(\.component))
        #expect(windows.map(\.lines) == plain.map(\.lines))
        #expect(windows.map { $0.message.replacing("\r\n", with: "\n") } == plain.map(\.message))
    }

    @Test func whateverThePiecesTheResultIsTheSameAndEveryByteCounts() {
        let record = LogText.record("joined", component: "CcmExec")
        let text = Self.text + record + "no record\n" + Self.text + "cut at the e"
        let whole = Self.read(text)
        #expect(whole.found.count == 5)
        for size in [1, 2, 3, 7, 64, 1000] {
            let pieces = Self.read(text, piecesOf: size)
            #expect(pieces.found == whole.found)
            #expect(pieces.recordBytes + pieces.otherBytes + pieces.damagedBytes == text.utf8.count)
        }
    }

    @Test(arguments: [
        "a message  $$<Component><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)",
        "a message  $$<Component><06-24-2020 15:31:46.376+00>",
        "a message  $$<Component><06-24-2020 15:31:46.376+00><number=4992 (0x1380)>",
        "a message  $<Component><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)>",
        "a message  $$<Component><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)> and more",
    ])
    func almostSuchLinesAreText(line: String) {
        #expect(FileHead(Array((line + "\n").utf8)).format.name.contains("without log records"))
    }

    /// Site servers before 2012 wrote the day of the week and a zone by name; such times are left out.
    @Test func anotherFormOfTimeIsNoTime() {
        let line =
            "a message  $$<SMS_SITE_CONTROL_MANAGER><Thu Oct 02 10:31:22.250 2008 W. Europe><thread=2140 (0x85C)>\n"
        let found = Self.read(line).found
        #expect(found.map(\.message) == ["a message"])
        #expect(found.map(\.time) == [nil])
    }

    @Test func whatWouldEndARecordDoesNoHarm() {
        let line = "]LOG]!><time=\"\" <![LOG[ \" > $$<a><b>  $$<A\"B><06-24-2020 15:31:46.376+00><thread=1 (0x1)>\n"
        let found = Self.read(line).found
        #expect(found.map(\.message) == ["]LOG]!><time=\"\" <![LOG[ \" > $$<a><b>"])
        #expect(found.map(\.component) == ["AB"])
    }

    @Test func aLineLongerThanAnyRecordIsText() {
        let long = String(repeating: "x", count: 3 << 20) + "\n"
        let sink = Self.read(Self.text + long + Self.text, piecesOf: 64 << 10)
        #expect(sink.found.count == 4)
        #expect(sink.recordBytes + sink.otherBytes == (Self.text + long + Self.text).utf8.count)
    }
}
