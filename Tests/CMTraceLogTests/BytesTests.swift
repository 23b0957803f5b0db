import Testing

@testable import CMTraceLog

struct BytesTests {
    private let bytes = Array("0123456789".utf8)

    @Test(arguments: [-9, 10, 11, Int.max, Int.min])
    func bytesOutsideAreZero(offset: Int) {
        #expect(bytes.byte(at: offset) == 0)
        #expect(bytes.word(at: offset) == 0)
        #expect(!bytes.hasBytes("0", at: offset))
        #expect(!bytes.hasBytes([48], at: offset))
    }

    @Test func wordsAreLittleEndianAndFilledUpWithZeros() {
        #expect(bytes.word(at: 2) == 0x3938_3736_3534_3332)
        #expect(bytes.word(at: 3) == 0x0039_3837_3635_3433)
        #expect(bytes.word(at: 9) == 0x39)
        #expect(bytes.word(at: -1) == 0x3635_3433_3231_3000)
        #expect([UInt8]().word(at: 0) == 0)
    }

    @Test func rangesAreClamped() {
        let span = bytes
        #expect(span.firstOffset(of: 48, in: -5..<100) == 0)
        #expect(span.firstOffset(of: 48, in: 1..<100) == nil)
        #expect(span.firstOffset(of: 57, in: 0..<9) == nil)
        #expect(span.count(of: 48, in: -5..<100) == 1)
        #expect(span.copy(of: 8..<100) == [56, 57])
        #expect(span.copy(of: 20..<30).isEmpty)
        #expect(span.text(8..<100) == "89")
    }

    @Test func textIsComparedUpToTheLastByte() {
        #expect(bytes.hasBytes("789", at: 7))
        #expect(!bytes.hasBytes("789", at: 8))
        #expect(!bytes.hasBytes("7890", at: 7))
        #expect(bytes.hasBytes([55, 56, 57], at: 7))
        #expect(bytes.hasBytes([], at: 10))
    }
}
