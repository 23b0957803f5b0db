import CMTraceLog
import LogSources
import Testing
import TestSupport
import Times

struct FileHeadTests {
    @Test(arguments: ["\r\n", "\n", ""])
    func singleRecordIsSeen(lineEnd: String) {
        let head = FileHead(Array(LogText.line(component: "BgbAgent", lineEnd: lineEnd).utf8))
        #expect(head.hasRecords)
        #expect(head.component == "BgbAgent")
        #expect(head.firstTime?.localText == "2013-10-03 09:15:55.035")
    }

    @Test func recordThatIsStillBeingWrittenIsSeen() {
        #expect(FileHead(Array("<![LOG[Raising event:\r\n".utf8)).hasRecords)
    }

    @Test func recordLongerThanTheHeadIsSeen() {
        let bytes = Array(("<![LOG[" + String(repeating: "x", count: FileHead.length)).utf8)
        #expect(FileHead(Array(bytes.prefix(FileHead.length))).hasRecords)
    }

    @Test func textHasNoRecords() {
        for text in [
            "", "just text\n", "\u{feff}", "]LOG]!><time=\"", "<![LOG", String(repeating: "x\n", count: 1 << 15),
        ] {
            #expect(!FileHead(Array(text.utf8)).hasRecords)
        }
    }

    @Test(arguments: [
        ([0xef, 0xbb, 0xbf], TextEncoding.utf8WithMark, true), ([0xff, 0xfe], .utf16LittleEndian, true),
        ([0xfe, 0xff], .utf16BigEndian, true), ([0xef, 0xbb], .unmarked, false), ([], .unmarked, true),
        ([0x20], .unmarked, false), ([0xff, 0xfe, 0x20, 0], .utf16LittleEndian, false),
    ])
    func byteOrderMarkTellsTheEncoding(bytes: [UInt8], encoding: TextEncoding, isEmpty: Bool) {
        let head = FileHead(bytes)
        #expect(head.encoding == encoding)
        #expect(head.isEmpty == isEmpty)
    }

    @Test func componentThatWroteMostIsNamed() {
        let text = ["A", "B", "B", "C"].map { LogText.line(component: $0) }.joined()
        #expect(FileHead(Array(text.utf8)).component == "B")
    }
}
