import CMTraceLog
import Checked

/// Reads a code page.
struct PageDecoder: TextDecoding {
    private(set) var tally: DecodingTally
    private let table: PageTable
    var passesASCII: Bool { true }

    init(_ page: CodePage) {
        tally = DecodingTally(.codePage(page))
        table = PageTable(page)
    }

    mutating func skip(_ bytes: RawSpan) {
        tally.fileBytes = tally.fileBytes +| bytes.byteCount
    }

    mutating func take(_ bytes: RawSpan, into text: inout [UInt8]) {
        table.write(Range(from: 0, to: bytes.byteCount), of: bytes, into: &text) { [start = tally.fileBytes] place in
            tally.addInvalid(1, at: start +| place)
        }
        skip(bytes)
    }

    func pause(into text: inout [UInt8]) {}
}

/// The upper half of a code page as UTF-8.
struct PageTable {
    /// The bytes of each character, the first one lowest, and their count in the highest byte; 0 for none.
    private let characters: [UInt32]

    /// The table that is used where no encoding is told.
    static let windows1252 = PageTable(.windows1252)

    init(_ page: CodePage) {
        characters = page.characters.map { character in
            guard character != .replacement else { return 0 }
            var word: UInt32 = 0
            for byte in String(character).utf8.reversed() { word = word << 8 | UInt32(truncatingIfNeeded: byte) }
            return word | UInt32(truncatingIfNeeded: String(character).utf8.count) << 24
        }
    }

    /// Adds a range of a page's bytes to a text; the places of those that are no character are told.
    func write(
        _ range: Range<Int>,
        of bytes: RawSpan,
        into text: inout [UInt8],
        invalid: (Int) -> Void
    ) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let next = bytes.firstBeyondASCII(from: offset, to: range.upperBound) ?? range.upperBound
            bytes.append(Range(from: offset, to: next), to: &text)
            guard next < range.upperBound else { return }
            var word = characters[Int(bytes.byte(at: next) & 0x7f)]
            if word == 0 {
                invalid(next)
                word = 0x03bd_bfef
            }
            for _ in 0..<word >> 24 {
                text.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
            offset = next &+ 1
        }
    }
}
