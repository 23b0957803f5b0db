// Strings and numbers of JSON.
extension JSONReader {
    /// A string's characters, escapes undone; the reader stands at its opening quotation mark.
    mutating func string() throws(JSONError) -> String {
        let start = offset + 1
        offset = start
        var text: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return try validated(text, from: start)
            case UInt8(ascii: "\\"):
                text += try escape()
            case 0..<0x20:
                throw error(.controlCharacter(byte))
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw error(.endOfText)
    }

    private func validated(_ text: [UInt8], from start: Int) throws(JSONError) -> String {
        if let string = String(validating: text, as: UTF8.self) { return string }
        throw JSONError(offset: invalidByte(from: start), reason: .invalidUTF8)
    }

    /// The first byte of a string that is not part of a UTF-8 character.
    private func invalidByte(from start: Int) -> Int {
        var good = start
        while good < offset {
            let length = (1...4).first { length in
                good + length <= offset
                    && String(validating: bytes[good..<(good + length)], as: UTF8.self) != nil
            }
            guard let length else { break }
            good += length
        }
        return good
    }

    private mutating func escape() throws(JSONError) -> [UInt8] {
        offset += 1
        guard let byte else { throw error(.endOfText) }
        if let character = Self.escapes[byte] {
            offset += 1
            return [character]
        }
        guard byte == UInt8(ascii: "u") else { throw error(.invalidEscape) }
        return try unicodeEscape()
    }

    /// What stands behind the backslash, and the character it means.
    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"),
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09,
    ]

    /// `\uXXXX`, or two of them that make a surrogate pair.
    private mutating func unicodeEscape() throws(JSONError) -> [UInt8] {
        let first = try hexadecimalUnit()
        var scalar = first
        if first & 0xFC00 == 0xD800 {
            guard take(UInt8(ascii: "\\")), byte == UInt8(ascii: "u") else { throw error(.invalidEscape) }
            let second = try hexadecimalUnit()
            guard second & 0xFC00 == 0xDC00 else { throw error(.invalidEscape) }
            scalar = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
        }
        guard let scalar = UnicodeScalar(scalar) else { throw error(.invalidEscape) }
        return Array(String(scalar).utf8)
    }

    private mutating func hexadecimalUnit() throws(JSONError) -> UInt32 {
        offset += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = byte?.hexValue else { throw error(byte == nil ? .endOfText : .invalidEscape) }
            unit = unit << 4 | UInt32(digit)
            offset += 1
        }
        return unit
    }

    /// A number's text; the reader stands at its sign or first digit.
    mutating func number() throws(JSONError) -> String {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        guard byte?.isDigit == true else { throw error(byte == nil ? .endOfText : .invalidNumber) }
        while byte?.isDigit == true { offset += 1 }
    }
}
