/// Reads what can still be told of an object whose text is damaged.
enum DamagedJSON {
    /// The members by their names; where a name ends (`":`) is what each is recognised by.
    static func claims(in part: PartText) -> [Claim] {
        let names = nameRanges(in: part.bytes)
        return zip(names, names.dropFirst().map(\.lowerBound) + [part.bytes.count]).map { name, next in
            let start = min(name.upperBound + 2, part.bytes.count)
            return claim(named: name, value: start..<max(start, next - 1), isLast: next == part.bytes.count, in: part)
        }
    }

    /// The bytes of each name between its quotation marks.
    private static func nameRanges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var lastQuote: Int?
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\"") {
            let isEnd = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ":")
            if isEnd, let start = lastQuote { ranges.append(start + 1..<offset) }
            lastQuote = offset
        }
        return ranges
    }

    private static func claim(named name: Range<Int>, value: Range<Int>, isLast: Bool, in part: PartText) -> Claim {
        let content = trimmed(value, isLast: isLast, in: part.bytes)
        let bytes = part.bytes[content]
        let json = try? JSONReader.value(of: Array(bytes))
        let quotes = bytes.first == UInt8(ascii: "\"")
        let inner = quotes ? unquoted(bytes) : bytes
        var claim = Claim(
            name: shownText(part.bytes[name]),
            text: json?.string ?? shownText(inner),
            value: json,
            certainty: .certain,
            position: part.position(ofByte: inner.startIndex),
            contentOffset: inner.startIndex
        )
        if !part.damaged.isDisjoint(with: name.lowerBound..<content.upperBound) {
            claim.doubt("a character that is not base64url stands in it or was lost")
        }
        if json == nil { claim.doubt(doubt(about: inner, isCutOff: isLast)) }
        return claim
    }

    /// A member's value without the comma, brace and quotation mark that belong to what follows.
    private static func trimmed(_ value: Range<Int>, isLast: Bool, in bytes: [UInt8]) -> Range<Int> {
        var end = isLast ? bytes.count : value.upperBound
        guard end > value.lowerBound else { return value.lowerBound..<value.lowerBound }
        let last = bytes[end - 1]
        if last == UInt8(ascii: ",") || (isLast && last == UInt8(ascii: "}")) { end -= 1 }
        return value.lowerBound..<end
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let inner = bytes.dropFirst()
        return inner.last == UInt8(ascii: "\"") ? inner.dropLast() : inner
    }

    private static func doubt(about bytes: ArraySlice<UInt8>, isCutOff: Bool) -> String {
        if let byte = bytes.first(where: { !$0.isPrintable }) {
            return "holds byte 0x\(hexadecimal([byte])), which cannot stand here"
        }
        return isCutOff ? "is cut off" : "is not valid JSON"
    }
}
