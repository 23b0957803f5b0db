/// How a damaged text relates to the one it probably was.
enum Resemblance {
    /// The places where two texts of one length differ; `nil` for different lengths or more than some differences.
    static func differences(_ text: String, _ other: String, atMost limit: Int) -> [Int]? {
        let (left, right) = (Array(text.utf8), Array(other.utf8))
        guard left.count == right.count else { return nil }
        let places = left.indices.filter { left[$0] != right[$0] }
        return places.count <= limit ? places : nil
    }

    /// Whether a damaged text is a known one: as long, and the same wherever it is still readable.
    ///
    /// `shown` is text in which an unreadable byte stands as `\xB5`.
    static func fits(shown: String, _ known: String) -> Bool {
        let known = Array(known.utf8)
        let text = Array(shown.utf8)
        var offset = 0
        var index = 0
        while offset < text.count {
            let isEscape = text[offset] == UInt8(ascii: "\\") && offset + 3 < text.count
            guard index < known.count, isEscape || text[offset] == known[index] else { return false }
            offset += isEscape ? 4 : 1
            index += 1
        }
        return index == known.count
    }

    /// A GUID out of a text in which one or two characters are no hexadecimal digits, if flipping one bit in each
    /// gives a digit in only one way.
    static func repairedGUID(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        guard bytes.count == 36 else { return nil }
        let bad = badGUIDPlaces(bytes)
        guard !bad.isEmpty, bad.count <= 2 else { return nil }
        for place in bad {
            let flipped = (0..<8).map { bytes[place] ^ (1 << $0) }
            let digits = flipped.filter { guidHyphens.contains(place) ? $0 == UInt8(ascii: "-") : $0.hexValue != nil }
            guard digits.count == 1, let digit = digits.first else { return nil }
            bytes[place] = digit
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The places of a text of a GUID's length whose characters a GUID cannot have there.
    static func badGUIDPlaces(_ bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { place in
            guidHyphens.contains(place) ? bytes[place] != UInt8(ascii: "-") : bytes[place].hexValue == nil
        }
    }
}
