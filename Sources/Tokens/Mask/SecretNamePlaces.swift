import Checked

/// Names of secrets that do not stand right before their values: in a tag, or as the value of a `name`.
enum SecretNamePlaces {
    /// How far back a tag or an object may begin, in bytes.
    private static let farthest = 200

    /// The name of the XML tag that ends at a `>`, without its prefix; `nil` when none opens there.
    static func tagName(endingAt sign: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard bytes[from: sign - 1] != UInt8(ascii: "/"), let open = opener(before: sign, in: bytes) else { return nil }
        guard bytes[open] == UInt8(ascii: "<") else { return nil }
        var start = open + 1
        var end = start
        while end < sign, bytes[end].isBase64URL || bytes[end] == UInt8(ascii: ":") {
            if bytes[end] == UInt8(ascii: ":") { start = end + 1 }
            end += 1
        }
        let isWhole = end == sign || bytes[end].isBlank
        return isWhole && start < end && end - start < SecretName.longest ? Range(from: start, to: end) : nil
    }

    /// Whether a name says only that its value belongs to another name: `value`.
    static func isValue(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.count == 5 && name.end(of: "value", at: 0) == 5
    }

    /// Whether the tag or the object around a `value` names a secret: `<Password Value=`, `"name":"password","value":`.
    static func hasSecretPartner(of name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let open = opener(before: name.lowerBound, in: bytes) else { return false }
        var isNamed = bytes[open] == UInt8(ascii: "<")
        for word in bytes[Range(from: open + 1, to: name.lowerBound)].split(whereSeparator: { !$0.isBase64URL }) {
            let text = UnsafeBufferPointer(rebasing: word)
            if isNamed, SecretName(text) != nil { return true }
            isNamed = ["name", "key", "id"].contains { text.end(of: $0, at: 0) == text.count }
        }
        return false
    }

    /// The `<` or `{` in which an offset lies; `nil` when there is none so close.
    private static func opener(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = offset
        while place > 0, offset - place < farthest {
            place -= 1
            switch bytes[place] {
            case UInt8(ascii: "<"), UInt8(ascii: "{"): return place
            case UInt8(ascii: ">"), UInt8(ascii: "}"): return nil
            default: continue
            }
        }
        return nil
    }
}
