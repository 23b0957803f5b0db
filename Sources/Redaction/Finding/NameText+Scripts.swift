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
    @inline(__always)
    func script(at offset: Int) -> Script {
        let byte = self[offset]
        if byte < 0x80 { return byte.isWordOfASCII ? .spaced : .none }
        return wideScript(at: offset)
    }

    private func wideScript(at offset: Int) -> Script {
        var start = offset
        while offset - start < 3, self[start].isContinuation { start -= 1 }
        let lead = self[start]
        guard lead >= 0xc2, self[start + 1].isContinuation else { return .spaced }
        return script(lead, self[start + 1])
    }

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

    /// Whether the escape of a character ends before an offset: `%2F`, `%252F`, `\u0022`, or `\n` and its like.
    func isBehindEscape(_ offset: Int) -> Bool {
        isBehindLetterEscape(offset) || escapeStart(before: offset) != nil
    }

    private static let lengthsOfColours = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3]
    private static let lengthsOfEscapes = [7, 6, 5, 3]

    /// Where the escape of a character begins that ends before an offset; `nil` when none does.
    private func escapeStart(before offset: Int) -> Int? {
        let isColour = self[offset - 1] == UInt8(ascii: "m")
        guard isColour || self[offset - 1].hexValue != nil else { return nil }
        // The longest first: `%252F` ends as an escape of its own does.
        let lengths = isColour ? NameText.lengthsOfColours : NameText.lengthsOfEscapes
        return lengths.lazy.map { offset - $0 }.first { $0 >= 0 && escapeEnd(at: $0) == offset }
    }

    /// The character before an offset, written as it is or escaped, and where it begins.
    func sign(before offset: Int) -> (byte: UInt8, start: Int) {
        guard let start = escapeStart(before: offset) else { return (self[offset - 1], offset - 1) }
        return (escaped(before: offset), start)
    }

    /// The character at an offset, written as it is or escaped, and where it ends.
    func sign(at offset: Int) -> (byte: UInt8, end: Int) {
        let isEscape = self[offset] == UInt8(ascii: "%") || self[offset] == UInt8(ascii: "\\")
        guard isEscape, let end = escapeEnd(at: offset) else { return (self[offset], offset + 1) }
        return (escaped(before: end), end)
    }

    /// What the last two digits of an escape stand for.
    private func escaped(before end: Int) -> UInt8 {
        (self[end - 2].hexValue ?? 0) << 4 | (self[end - 1].hexValue ?? 0)
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
