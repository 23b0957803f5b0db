import Checked
import Tokens

/// A text by its bytes, which need not be UTF-8, and the words in it.
///
/// A word is made of letters and digits, and ends where a script begins that writes no blanks. Escapes of one character
/// part words, so that `https%3A%2F%2Fgw` ends in the word `gw`.
struct NameText {
    let bytes: [UInt8]
    /// The same in lower case, letters beyond ASCII too, where their two bytes stay two.
    let folded: [UInt8]

    /// A text and its letters in lower case.
    init(bytes: [UInt8]) {
        self.bytes = bytes
        folded = Self.folded(bytes)
    }

    /// Latin, Greek and Cyrillic capitals take two bytes, as their small letters do: `Ü` is `ü` for who looks for a name.
    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var folded = bytes.map(\.lowercased)
        guard bytes.contains(where: leads.contains) else { return folded }
        for offset in bytes.indices.dropLast() where leads.contains(bytes[offset]) && bytes[offset + 1] & 0xC0 == 0x80 {
            let value =
                UInt32(truncatingIfNeeded: bytes[offset] & 0x1F) << 6
                | UInt32(truncatingIfNeeded: bytes[offset + 1] & 0x3F)
            // The sigma at the end of a word is the same letter.
            let letter = Unicode.Scalar(value == 0x3C2 ? 0x3C3 : value)
            let small = letter.map { Array($0.properties.lowercaseMapping.utf8) } ?? []
            guard small.count == 2, let first = small.first, let last = small.last else { continue }
            folded[offset] = first
            folded[offset + 1] = last
        }
        return folded
    }

    /// The first bytes of U+00C0 to U+057F.
    private static let leads: ClosedRange<UInt8> = 0xC3...0xD5

    /// The byte at an offset; zero outside of the text.
    subscript(offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

    var count: Int { bytes.count }

    /// Whether a letter or digit stands at an offset, of a script that parts words by blanks.
    func isWord(_ offset: Int) -> Bool { script(at: offset) == .spaced }

    /// Whether what stands at an offset goes on with the word before it.
    func goesOn(over offset: Int) -> Bool {
        let script = script(at: offset)
        guard script != .none, script == self.script(at: offset - 1) else { return false }
        return !isBehindEscape(offset)
    }

    /// The first word's start at an offset or behind it, which must not lie inside of a word.
    func nextWord(from start: Int) -> Int? {
        var offset = start
        while offset < count {
            if let end = escapeEnd(at: offset) {
                offset = end
            } else if script(at: offset) != .none {
                return offset
            } else {
                offset += 1
            }
        }
        return nil
    }

    /// The offset behind the letters and digits that begin at an offset.
    func wordEnd(from start: Int) -> Int {
        let script = script(at: start)
        guard script != .none else { return start }
        var offset = start + 1
        while offset < count, self.script(at: offset) == script { offset += 1 }
        return offset
    }

    /// The offset behind the run of bytes that fit, of so many at most.
    func end(from start: Int, atMost limit: Int = .max, while fits: (UInt8) -> Bool) -> Int {
        var offset = start
        let last = Swift.min(count, start +| limit)
        while offset < last, fits(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The offset behind an escape such as `%2F` or `\u0027`; `nil` where none begins, or one of a letter.
    func escapeEnd(at offset: Int) -> Int? {
        let digits: Int
        if self[offset] == 0x1b, self[offset + 1] == UInt8(ascii: "[") {
            // A colour of a terminal.
            return end(from: offset + 2, atMost: 16) { $0.isDigit || $0 == UInt8(ascii: ";") } + 1
        }
        if self[offset] == UInt8(ascii: "%") {
            digits = offset + 1
        } else if self[offset] == UInt8(ascii: "\\"), self[offset + 1] == UInt8(ascii: "u"),
            self[offset + 2] == UInt8(ascii: "0"), self[offset + 3] == UInt8(ascii: "0")
        {
            digits = offset + 4
        } else {
            return nil
        }
        guard let high = self[digits].hexValue, let low = self[digits + 1].hexValue else { return nil }
        let byte = high << 4 | low
        return byte.isPartOfWord ? nil : digits + 2
    }

    /// The text of a range, its letters in lower case.
    func lowercased(_ range: Range<Int>) -> String {
        String(decoding: folded.part(from: range.lowerBound, to: range.upperBound), as: UTF8.self)
    }

    /// Whether a lower-case text stands at an offset, in any case, and no more of a word behind it.
    func holds(_ text: [UInt8], at offset: Int) -> Bool {
        guard offset +| text.count <= count, !goesOn(over: offset + text.count) else { return false }
        return folded.part(from: offset, to: offset + text.count).elementsEqual(text)
    }

    /// A number that words of the same letters share, whatever their case (FNV-1a).
    func hash(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in folded.part(from: range.lowerBound, to: range.upperBound) {
            hash = (hash ^ UInt64(truncatingIfNeeded: byte)) &* 0x100_0000_01b3
        }
        return hash
    }
}

extension UInt8 {
    /// Whether it is a letter or digit, or a piece of one outside ASCII.
    var isPartOfWord: Bool { isLetter || isDigit || self >= 0x80 }

    /// Whether a name in DNS may hold it.
    var isPartOfHost: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
    }
}
