import Checked

/// The value behind a name: what stands between quotation marks, or up to what ends a word.
struct SecretValue {
    let range: Range<Int>
    let isQuoted: Bool
    /// Whether it is a word of prose: letters only, but for the punctuation at its end.
    let isWord: Bool
    /// Whether it opens nothing: a placeholder, a truth value, something that is masked already.
    let isHarmless: Bool

    /// Whether it is longer than any word. It is masked whatever it is of, so that nothing looks at it twice: a text may
    /// be of nothing but names, each with all the others for a value.
    let isLong: Bool

    /// More than any secret of this kind has; what is longer goes up to here.
    private static let longest = 16 << 10

    /// The value from an offset on, blanks passed over; `nil` when none stands there.
    init?(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, endsAtTag: Bool) {
        var lower = start
        while lower - start < 3, bytes[from: lower] == 0x20 { lower += 1 }
        var quote: UInt8?
        if let byte = bytes[from: lower], Self.quotes.contains(byte), !endsAtTag {
            quote = byte
            lower += 1
        }
        let most = min(bytes.count, lower + Self.longest)
        guard lower < most else { return nil }
        let upper = bytes[Range(from: lower, to: most)].firstIndex { byte in
            if endsAtTag { return byte == UInt8(ascii: "<") || byte.isLineBreak }
            return quote.map { $0 == byte || byte.isLineBreak } ?? Self.ends(byte)
        }
        range = Range(from: lower, to: upper ?? most)
        guard !range.isEmpty else { return nil }
        isQuoted = quote != nil
        let text = bytes[range]
        let punctuation: [UInt8] = Array(".!?,)…".utf8)
        isWord = text.allSatisfy { $0.isLetter || punctuation.contains($0) }
        isLong = text.count >= 256
        isHarmless = !isLong && Self.isHarmless(text)
    }

    private static let quotes = Array("\"'`".utf8)

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "\"'`&;<>,|]}".utf8.contains(byte)
    }

    private static func isHarmless(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if text.prefix(24).firstRange(of: TokenMask.maskedValue.utf8.prefix(4)) != nil { return true }
        if text.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
        if let first = text.first, "{<%$(".utf8.contains(first), text.count < 40 { return true }
        return text.count <= 5 && words.contains { text.lazy.map(\.lowercased).elementsEqual($0.utf8) }
    }

    private static let words = ["true", "false", "null", "nil", "none", "yes", "no", "0", "1"]

    /// Whether it looks like credentials rather than a word, judged without a name before it.
    func isOpaque(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isLong { return true }
        let text = bytes[range]
        let isBeforeQuote = bytes[from: range.upperBound].map(Self.quotes.contains) == true
        let isName =
            isBeforeQuote && text.last == UInt8(ascii: "=") && text.dropLast().allSatisfy { $0.isLower || $0 == 0x5F }
        guard !isHarmless, !isQuoted, !isName, text.count >= 8 else { return false }
        let hasDigit = text.contains(where: \.isDigit)
        let hasLetter = text.contains(where: \.isLetter)
        if text.starts(with: "HTTP/".utf8) { return false }
        return hasDigit && hasLetter || EncodedPiece(text).score >= 0.35
    }
}
