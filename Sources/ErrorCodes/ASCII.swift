/// What the lookups need to know about ASCII; bytes beyond it are never letters or digits here.
enum ASCII {
    static func digitValue(_ byte: UInt8) -> UInt8? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
    }

    static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        if let digit = digitValue(byte) { return digit }
        let lower = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lower) ? lower - UInt8(ascii: "a") + 10 : nil
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        digitValue(byte) != nil || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    static func lowercased(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.map(lowercased)
    }

    /// Whether both texts are the same but for the case of ASCII letters.
    static func equalIgnoringCase(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
    }

    /// The text without the white space and punctuation around it; an underscore inside a name stays.
    static func trimmed(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: isAlphanumeric), let last = bytes.lastIndex(where: isAlphanumeric)
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// Whether `needle`, already lower case, occurs in `haystack`, already lower case.
    static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
        guard !needle.isEmpty, needle.count <= haystack.count else { return false }
        return haystack.indices.dropLast(needle.count - 1).contains { start in
            haystack[start..<start + needle.count].elementsEqual(needle)
        }
    }
}
