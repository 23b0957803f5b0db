import Checked
import Tokens

/// A text by its bytes, as they were written or decoded, and the words in it.
///
/// A word is made of letters and digits, and ends where a script begins that writes no blanks. Escapes of one character
/// part words, so that `https%3A%2F%2Fgw` ends in the word `gw`.
struct NameText {
    /// UTF-8, whatever was written.
    let bytes: [UInt8]
    /// The same in lower case, letters beyond ASCII too, where their two bytes stay two.
    let folded: [UInt8]
    /// `nil` when what was written is UTF-8.
    private let decoded: DecodedText?

    /// A text and its letters in lower case.
    init(bytes: [UInt8]) {
        decoded = DecodedText(bytes)
        self.bytes = decoded?.bytes ?? bytes
        folded = Self.folded(self.bytes)
    }

    /// A range of the text as a range of what was written.
    func written(_ range: Range<Int>) -> Range<Int> {
        guard let decoded else { return range }
        return Range(from: decoded.written(range.lowerBound), to: decoded.written(range.upperBound))
    }

    /// Latin, Greek and Cyrillic capitals take two bytes, as their small letters do: `Ü` is `ü` for who looks for a name.
    /// Where they do not, as with the dotted `İ`, the letter stays what it is in names as well.
    static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var folded = bytes
        var isWide = false
        for offset in folded.indices {
            let byte = folded[offset]
            if byte &- 0x41 < 26 { folded[offset] = byte | 0x20 }
            isWide = isWide || byte >= 0x80
        }
        guard isWide, bytes.contains(where: leads.contains) else { return folded }
        for offset in bytes.indices.dropLast() where leads.contains(bytes[offset]) && bytes[offset + 1].isContinuation {
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
    subscript(offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

    var count: Int { bytes.count }

    /// Whether a letter or digit stands at an offset, of a script that parts words by blanks.
    func isWord(_ offset: Int) -> Bool { script(at: offset) == .spaced }

    /// Whether a name in DNS may hold what stands at an offset.
    func isPartOfHost(_ offset: Int) -> Bool {
        self[offset] < 0x80 ? self[offset].isPartOfHost : isWord(offset)
    }

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
            if script(at: offset) != .none { return offset }
            offset = mayBeEscape(at: offset) ? escapeEnd(at: offset) ?? offset + 1 : offset + 1
        }
        return nil
    }

    private func mayBeEscape(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "%"), UInt8(ascii: "\\"), 0x1b: true
        default: false
        }
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
            digits = percentDigits(at: offset)
        } else if self[offset] == UInt8(ascii: "\\"), self[offset + 1] == UInt8(ascii: "u"),
            self[offset + 2] == UInt8(ascii: "0"), self[offset + 3] == UInt8(ascii: "0")
        {
            digits = offset + 4
        } else {
            return nil
        }
        guard let high = self[digits].hexValue, let low = self[digits + 1].hexValue else { return nil }
        let byte = high << 4 | low
        guard byte.isPartOfWord else { return digits + 2 }
        // `%25AB` is a percent sign before two letters.
        return self[offset] == UInt8(ascii: "%") && digits > offset + 1 ? offset + 3 : nil
    }

    /// Where the digits of an escape begin whose percent sign may be escaped itself, as in `%252F`.
    private func percentDigits(at offset: Int) -> Int {
        var digits = offset + 1
        while digits - offset < 8, self[digits] == UInt8(ascii: "2"), self[digits + 1] == UInt8(ascii: "5"),
            self[digits + 2].hexValue != nil, self[digits + 3].hexValue != nil
        {
            digits += 2
        }
        return digits
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
        var offset = max(0, range.lowerBound)
        let end = min(folded.count, range.upperBound)
        while offset < end {
            hash = (hash ^ UInt64(truncatingIfNeeded: folded[offset])) &* 0x100_0000_01b3
            offset += 1
        }
        return hash
    }
}

extension UInt8 {
    /// Whether it is a letter or digit, or a piece of one outside ASCII.
    @inline(__always)
    var isPartOfWord: Bool { self >= 0x80 || isWordOfASCII }

    /// Whether it is a letter or digit. Every byte of a log is asked, so nothing is called for it.
    @inline(__always)
    var isWordOfASCII: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

    /// Whether a name in DNS may hold it.
    var isPartOfHost: Bool {
        isWordOfASCII || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
    }
}

extension StringProtocol {
    /// The text in lower case as ``NameText`` has it, so that a name is found wherever it stands.
    var folded: String { String(decoding: NameText.folded(Array(utf8)), as: UTF8.self) }
}
