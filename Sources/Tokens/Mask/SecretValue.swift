import Checked

/// The value behind a name: what stands between quotation marks, or up to what ends a word.
struct SecretValue {
    let range: Range<Int>
    let isQuoted: Bool
    /// Whether it is a word of prose: letters only, but for the punctuation around it.
    let isWord: Bool
    /// Whether it opens nothing: a placeholder, a code, a truth value, something that is masked already.
    let isHarmless: Bool

    /// Whether it is longer than any word. It is masked whatever it is of, so that nothing looks at it twice: a text may
    /// be of nothing but names, each with all the others for a value.
    let isLong: Bool

    /// More than any secret of this kind has; what is longer goes up to here.
    private static let longest = 16 << 10
    /// A listing pads its names to one width.
    private static let mostPadding = 40

    /// The value from an offset on, blanks passed over; `nil` when none stands there.
    init?(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, endsAtTag: Bool) {
        var lower = start
        while lower - start < Self.mostPadding, bytes[from: lower] == 0x20 || bytes[from: lower] == 0x09 { lower += 1 }
        var quote: UInt8?
        if let byte = bytes[from: lower], Self.quotes.contains(byte), !endsAtTag {
            quote = byte
            lower += 1
        }
        let most = min(bytes.count, lower + Self.longest)
        guard lower < most else { return nil }
        let isOpenTag = !endsAtTag && bytes[lower] == UInt8(ascii: "<") && bytes[from: lower + 1]?.isLetter == true
        if isOpenTag, bytes[Range(from: lower, to: min(most, lower + 40))].contains(UInt8(ascii: ">")) { return nil }
        let first = isOpenTag ? lower + 1 : lower
        let upper = Range(from: first, to: most).first { place in
            let byte = bytes[place]
            if endsAtTag { return byte == UInt8(ascii: "<") || byte.isLineBreak }
            return quote.map { byte.isLineBreak || $0 == byte && Self.isEnd(place, in: bytes) } ?? Self.ends(byte)
        }
        range = Range(from: lower, to: upper ?? most)
        guard !range.isEmpty else { return nil }
        isQuoted = quote != nil
        let text = bytes[range]
        isWord = text.allSatisfy { $0.isLetter || Self.punctuation.contains($0) }
        isLong = text.count >= 256
        let isPlaceholder = Self.isPlaceholder(text, next: bytes[from: range.upperBound])
        isHarmless = !isLong && (isPlaceholder || Self.isHarmless(text))
    }

    static let quotes = Array("\"'`".utf8)
    private static let punctuation = Array(".!?,()[:…".utf8)

    /// Whether a quotation mark ends a quotation: one that was quoted itself has a letter behind it.
    private static func isEnd(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[from: place + 1]?.isBase64URL != true
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "\"'`&;<>,|]}".utf8.contains(byte)
    }

    private static func isHarmless(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if text.prefix(24).firstRange(of: SecretEdit.maskedValue.utf8.prefix(4)) != nil { return true }
        if let first = text.first, !first.isBase64URL, text.allSatisfy({ $0 == first }) { return true }
        return TechnicalValue.isOne(text)
    }

    /// Whether the whole value is a place for one: `%x%`, `<x>`, `{x}`, `$(x)`, `${x}`.
    private static func isPlaceholder(_ text: Slice<UnsafeBufferPointer<UInt8>>, next: UInt8?) -> Bool {
        guard let first = text.first, let last = text.last, text.count < 40 else { return false }
        let isBraced = last == UInt8(ascii: "}") || next == UInt8(ascii: "}")
        switch first {
        case UInt8(ascii: "%"): return text.count > 2 && last == first
        case UInt8(ascii: "<"): return last == UInt8(ascii: ">") || next == UInt8(ascii: ">")
        case UInt8(ascii: "{"): return isBraced
        case UInt8(ascii: "("): return last == UInt8(ascii: ")")
        case UInt8(ascii: "$"):
            let second = text.dropFirst().first
            return second == UInt8(ascii: "(") && last == UInt8(ascii: ")") || second == UInt8(ascii: "{") && isBraced
        default: return false
        }
    }

    /// Whether it looks like credentials rather than a word, judged without a name before it.
    func isOpaque(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isLong { return true }
        let text = bytes[range]
        let sign = text.firstIndex(of: UInt8(ascii: "="))
        let isName = sign.map { sign in
            let value = text[sign...].dropFirst()
            let isGiven = value.isEmpty ? bytes[from: range.upperBound].map(Self.quotes.contains) == true : true
            return isGiven && value.first != UInt8(ascii: "=") && text[..<sign].allSatisfy { $0.isLower || $0 == 0x5F }
        }
        guard !isHarmless, !isQuoted, isName != true, text.count >= 8 else { return false }
        let hasDigit = text.contains(where: \.isDigit)
        let hasLetter = text.contains(where: \.isLetter)
        if text.starts(with: "HTTP/".utf8) { return false }
        return hasDigit && hasLetter || EncodedPiece(text).score >= 0.35
    }

    /// Whether a value behind an XML tag is rather what follows a placeholder, `<password> is wrong`: nothing closes it.
    func isOpenText(behind tag: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isClosed = bytes.end(of: "</", at: range.upperBound) != nil
        return !isClosed && bytes[from: tag].map { !$0.isBase64URL } == true
    }

    /// The end of a password that has a delimiter in it: `password=Ab;cd12`.
    ///
    /// What stands behind the delimiter belongs to it unless it is another name with a value, or technical.
    func end(overDelimitersIn bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let end = range.upperBound
        guard !isQuoted, let sign = bytes[from: end], ";&,|<'".utf8.contains(sign) else { return end }
        guard let next = bytes[from: end + 1], next.isLetter || next.isDigit else { return end }
        let most = min(bytes.count, end + 128)
        let rest = bytes[Range(from: end + 1, to: most)].prefix {
            $0 > 0x20 && $0 < 0x7F && !"\"]}\\".utf8.contains($0)
        }
        guard !rest.contains(where: { "=:".utf8.contains($0) }), !TechnicalValue.isOne(rest) else { return end }
        var last = rest.endIndex
        while last > end + 1, ".,;)'>".utf8.contains(bytes[last - 1]) { last -= 1 }
        return last
    }
}
