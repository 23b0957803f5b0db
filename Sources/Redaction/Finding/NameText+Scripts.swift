import Checked
import Tokens

/// What a character is to whoever looks for words.
enum Script {
    /// No letter or digit.
    case none
    /// One of a script that parts words by blanks.
    case spaced
    /// One of Chinese, Japanese or Korean: names in ASCII stand among them without a blank.
    case unspaced
}

extension NameText {
    /// What stands at an offset, be it the middle of a character of UTF-8.
    func script(at offset: Int) -> Script {
        let byte = self[offset]
        if byte < 0x80 { return byte.isPartOfWord ? .spaced : .none }
        var start = offset
        while offset - start < 3, isContinuation(start) { start -= 1 }
        let lead = self[start]
        // A byte that is no UTF-8: of Windows-1252, whose quotation marks and hard blank are no letters.
        guard lead >= 0xc2 else { return NameText.marks1252.contains(byte) ? .none : .spaced }
        guard isContinuation(start + 1) else { return .spaced }
        return script(lead, self[start + 1])
    }

    private func isContinuation(_ offset: Int) -> Bool { self[offset] & 0xc0 == 0x80 }

    private static let marks1252: Set<UInt8> = [
        0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9b,
        0xa0, 0xab, 0xb7, 0xbb,
    ]

    /// By the first two bytes of a character.
    private func script(_ lead: UInt8, _ second: UInt8) -> Script {
        switch (lead, second) {
        // Signs of Latin-1, such as the hard blank and « », without its three letters.
        case (0xc2, 0xaa), (0xc2, 0xb5), (0xc2, 0xba): .spaced
        case (0xc2, _): .none
        // U+2000 to U+2BFF: punctuation, arrows, frames and other signs.
        case (0xe2, 0x80...0xaf): .none
        // The byte order mark, and punctuation of Chinese and Japanese.
        case (0xef, 0xbb), (0xe3, 0x80): .none
        case (0xe3...0xe9, _), (0xea, 0xb0...0xbf), (0xeb...0xed, _), (0xef, 0xbc...0xbf): .unspaced
        // Pictures.
        case (0xf0, 0x9f): .none
        case (0xf0, 0xa0...0xbf): .unspaced
        default: .spaced
        }
    }

    /// Whether the escape of a character ends before an offset: `%2F`, `\u0022`, or `\n` and its like.
    func isBehindEscape(_ offset: Int) -> Bool {
        isBehindLetterEscape(offset) || escapeEnd(at: offset - 3) == offset || escapeEnd(at: offset - 6) == offset
    }

    /// Whether the letter before an offset may be an escape's, and no part of a word: `\nPC-0042`.
    func isBehindLetterEscape(_ offset: Int) -> Bool {
        guard self[offset - 2] == UInt8(ascii: "\\") else { return false }
        return [UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t")].contains(self[offset - 1])
    }

    /// The words that a look must begin with: the one at an offset, and what is left of it behind an escape's letter.
    func readings(ofWord start: Int, _ end: Int) -> [Range<Int>] {
        let whole = Range(from: start, to: end)
        guard start + 1 < end, isBehindLetterEscape(start + 1) else { return [whole] }
        return [whole, Range(from: start + 1, to: end)]
    }
}
