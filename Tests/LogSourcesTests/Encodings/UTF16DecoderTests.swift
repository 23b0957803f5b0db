import LogSources
import TestSupport
import Testing

struct UTF16DecoderTests {
    private static let orders: [(TextEncoding, Bool)] = [(.utf16LittleEndian, false), (.utf16BigEndian, true)]

    /// However the bytes come, and whatever is in the text: it is the text.
    @Test(arguments: 0..<40)
    func textIsTheSameInAnyPieces(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        for (encoding, isBigEndian) in Self.orders {
            let text = WrittenText.random(using: &generator)
            let bytes = WrittenText.utf16(text, isBigEndian: isBigEndian)
            let pieces = (0..<200).map { _ in Int.random(in: 1...70, using: &generator) }
            let (decoded, tally) = WrittenText.decoded(bytes, in: encoding, pieces: pieces)
            #expect(decoded == Array(text.utf8))
            #expect(tally.fileBytes == bytes.count && tally.invalidBytes == 0 && tally.firstInvalid == nil)
        }
    }

    /// A character that is none in ASCII stands at every place of a block of sixteen.
    @Test func everyPlaceOfABlockIsLookedAt() {
        for (encoding, isBigEndian) in Self.orders {
            for place in 0..<40 {
                for letter in ["\u{80}", "\u{7f}", "\u{100}", "\u{4100}", "😀"] {
                    let text = String(repeating: "x", count: place) + letter + String(repeating: "y", count: 40)
                    let bytes = WrittenText.utf16(text, isBigEndian: isBigEndian)
                    #expect(WrittenText.decoded(bytes, in: encoding).text == text)
                }
            }
        }
    }

    /// Units, what becomes of them, how many bytes are invalid, and where the first stands.
    private static let damaged: [(units: [UInt16], text: String, invalid: Int, first: Int)] = [
        ([0x61, 0xd83d, 0x62], "a\u{fffd}b", 2, 2), ([0xde00, 0x62], "\u{fffd}b", 2, 0),
        ([0xd83d, 0xd83d, 0xde00], "\u{fffd}😀", 2, 0), ([0x61, 0xde00, 0xd83d, 0x62], "a\u{fffd}\u{fffd}b", 4, 2),
    ]

    @Test(arguments: damaged)
    func halfAPairIsKeptCountedAndLocated(units: [UInt16], text: String, invalid: Int, first: Int) {
        for (encoding, isBigEndian) in Self.orders {
            let bytes = units.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
                return isBigEndian ? [high, low] : [low, high]
            }
            for size in 1...bytes.count {
                let pieces = Array(repeating: size, count: bytes.count)
                let (decoded, tally) = WrittenText.decoded(bytes, in: encoding, pieces: pieces)
                #expect(String(decoding: decoded, as: UTF8.self) == text)
                #expect(tally.invalidBytes == invalid && tally.firstInvalid == first, "pieces of \(size)")
            }
        }
    }

    /// Half a unit, or half a pair, at the end may be gone on with; if it is not, it is told.
    @Test func cutEndWaitsForItsRest() {
        let bytes = WrittenText.utf16("a😀", isBigEndian: false)
        for count in 0...bytes.count {
            let (text, tally) = WrittenText.decoded(Array(bytes.prefix(count)), in: .utf16LittleEndian)
            #expect(text == (count < 2 ? "" : count < 6 ? "a" : "a😀"))
            #expect(tally.invalidBytes == (count < 2 ? count : count < 6 ? count - 2 : 0))
        }
        var decoder = TextDecoder(.utf16LittleEndian)
        var text: [UInt8] = []
        for byte in bytes {
            decoder.take([byte].span.bytes, into: &text)
            decoder.pause(into: &text)
        }
        #expect(String(decoding: text, as: UTF8.self) == "a😀" && decoder.tally.invalidBytes == 0)
    }
}
