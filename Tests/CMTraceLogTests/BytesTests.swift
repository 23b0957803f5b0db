import CMTraceLog
import Testing
import TestSupport
import Times

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

    @Test func partsOfArraysAreComparedWhole() {
        let text = Array("xx0123456789yy".utf8)
        for start in 0...10 {
            for end in start...10 {
                #expect(bytes.hasBytes(text, start + 2..<end + 2, at: start))
                #expect(end == start || !bytes.hasBytes(text, start + 1..<end + 1, at: start))
            }
        }
        #expect(!bytes.hasBytes(text, 2..<13, at: 0))
        #expect(!bytes.hasBytes(text, 2..<4, at: 9))
        #expect(!bytes.hasBytes(text, -1..<4, at: 0))
    }

    @Test(arguments: 0..<20)
    func searchesAgreeWithALookAtEachByte(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        // Rare hits need all widths of the search, dense ones its first bytes.
        let letters: [UInt8] = Array(
            (seed.isMultiple(of: 2) ? "!<>\n=?" : String(repeating: "x", count: 40) + "!<>\n=").utf8
        )
        let text = (0..<300).map { _ in letters.randomElement(using: &generator) ?? 0 }
        for _ in 0..<300 {
            let start = Int.random(in: 0...300, using: &generator)
            let end = Int.random(in: start...300, using: &generator)
            let either = text.firstOffset(of: UInt8(ascii: "!"), or: UInt8(ascii: "\n"), from: start, to: end)
            #expect(either == (start..<end).first { text[$0] == UInt8(ascii: "!") || text[$0] == UInt8(ascii: "\n") })
            let bracket = text.firstAngleBracketOrLineFeed(from: start, to: end)
            #expect(bracket == (start..<end).first { "<>\n".utf8.contains(text[$0]) })
            #expect(
                text.count(of: UInt8(ascii: "!"), in: start..<end)
                    == text[start..<end].count { $0 == UInt8(ascii: "!") }
            )
        }
    }

    @Test func countsBeyondWhatALaneHolds() {
        let text = [UInt8](repeating: 10, count: 100_000)
        #expect(text.count(of: 10, in: 3..<99_999) == 99_996)
    }
}

/// Looking for bytes in others finds what the library's own search finds.
struct BytePlaceTests {
    @Test func placeIsThatOfTheLibrary() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                UInt8.random(in: 0...2, using: &generator)
            }
            let wanted = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                UInt8.random(in: 0...2, using: &generator)
            }
            let part = text.dropFirst(text.count / 3)
            #expect(part.place(of: wanted) == part.firstRange(of: wanted))
        }
    }
}
