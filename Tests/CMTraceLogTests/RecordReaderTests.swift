import CMTraceLog
import Testing
import TestSupport
import Times

struct RecordReaderTests {
    @Test(arguments: [
        "plain", "", " ", "first\r\nsecond\n\n\tthird", "ends with a line end\r\n", "[in brackets]", "]", "]]",
        "[[RegTask]",
        "<unescaped> & \"quoted\"", "<Portal><![CDATA[https://a/?b=\"c\"]]></Portal>", "!", "!!!", "]LOG", "]LOG]!",
        "ends twice]LOG]!> but once without time", "]LOG]!>", "]LOG]!><tim", "]LOG]!><Time=\"", "<![LOG", "<![LOG(",
        "ünï",
    ])
    func messageIsEverythingUpToTheFirstTerminatorWithATime(message: String) {
        let text = LogText.record(message) + "\r\n" + LogText.record("next")
        let pieces = Reading.pieces(of: text)
        #expect(pieces.count == 2)
        #expect(pieces.allSatisfy { $0.layout != nil })
        #expect(pieces.first.map { self.message(of: $0, in: text) } == message)
        #expect(pieces.last.map { self.message(of: $0, in: text) } == "next")
    }

    @Test(arguments: ["\r\n", "\n", ""])
    func lineEndBelongsToItsRecord(lineEnd: String) {
        let record = LogText.record("message") + lineEnd
        let pieces = Reading.pieces(of: record + record)
        #expect(pieces.map(\.range) == [0..<record.utf8.count, record.utf8.count..<2 * record.utf8.count])
        #expect(pieces.allSatisfy { $0.layout != nil })
    }

    @Test func onlyOneLineEndBelongsToARecord() {
        let pieces = Reading.pieces(of: LogText.record("a") + "\n\n" + LogText.record("b") + "\r\r\n")
        #expect(pieces.map(\.kind) == [nil, .text, nil, .text])
        #expect(pieces.map(\.range.count).filter { $0 < 10 } == [1, 3])
    }

    @Test func byteOrderMarkIsText() {
        let pieces = Reading.pieces(of: "\u{feff}" + LogText.record("first"))
        #expect(pieces.map(\.kind) == [.text, nil])
        #expect(pieces.first?.range == 0..<3)
    }

    @Test func emptyLogHasNoPieces() {
        #expect(Reading.pieces(of: "").isEmpty)
        #expect(Reading.pieces(of: "\u{feff}").map(\.kind) == [.text])
    }

    @Test func textBetweenRecordsIsNoDamage() {
        let pieces = Reading.pieces(of: LogText.record("a") + "\n\nanother program was here!\n" + LogText.record("b"))
        #expect(pieces.map(\.kind) == [nil, .text, nil])
    }

    @Test func invalidUTF8DoesNotDisturbARecord() {
        var bytes = Array(LogText.record("xyz").utf8)
        bytes.replaceSubrange(7..<10, with: [0xff, 0xc3, 0x28])
        let pieces = Reading.pieces(of: bytes)
        #expect(pieces.map { $0.layout?.message } == [7..<10])
    }

    @Test(arguments: ["\u{0}", "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}"])
    func nulBytesInsideAMessageAreKept(nuls: String) {
        let pieces = Reading.pieces(of: LogText.record("a\(nuls)b"))
        #expect(pieces.map { $0.layout?.message.count } == [2 + nuls.utf8.count])
    }

    @Test func recordUpToTheLimitIsARecord() {
        let frame = LogText.record("").utf8.count
        let message = String(repeating: "x", count: RecordReader.recordLimit - 2 * frame)
        for chunk in [nil, 256 << 10, 100_000] {
            let pieces = Reading.pieces(
                of: Array((LogText.record(message) + "\n" + LogText.record("next")).utf8),
                chunk: chunk
            )
            #expect(pieces.map { $0.layout?.message.count } == [message.utf8.count, 4])
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func recordWithItsLineEndWaitsForNothing(lineEnd: String) {
        let bytes = Array((LogText.record("still being written to") + lineEnd).utf8)
        var reader = RecordReader()
        let step = reader.next(in: bytes.span.bytes, isLast: false)
        #expect(step != .needsMore)
        #expect(reader.position == bytes.count)
    }

    private func message(of piece: Piece, in text: String) -> String? {
        piece.layout.map { String(decoding: Array(text.utf8)[$0.message], as: UTF8.self) }
    }
}
