import Tokens

/// Looks for pieces of a secret in a text in every spelling, with means of its own.
enum Leak {
    /// Fewer characters of a signature open nothing.
    static let length = 20

    /// The first run of the secret's characters in a text, in order, once everything between is taken out.
    static func run(of secret: String, in text: String) -> String? {
        let wanted = Array(secret.utf8)
        guard wanted.count >= length else { return nil }
        var pieces: Set<ArraySlice<UInt8>> = []
        for start in 0...(wanted.count - length) { pieces.insert(wanted[start..<start + length]) }
        for reading in readings(of: text) where reading.count >= length {
            for start in 0...(reading.count - length) where pieces.contains(reading[start..<start + length]) {
                return String(decoding: reading[start..<start + length], as: UTF8.self)
            }
        }
        return nil
    }

    /// The base64url characters of a text as it stands and with one, two and three layers of escapes taken off.
    private static func readings(of text: String) -> [[UInt8]] {
        var texts = [text]
        for _ in 0..<3 {
            guard let last = texts.last, last.contains(where: { "%&\\=\0".contains($0) }) else { break }
            texts.append(unescaped(last))
        }
        return texts.map { text in
            text.utf8.map {
                $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
            }
            .filter(\.isBase64URL)
        }
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            if let match = rest.prefixMatch(of: escape), let value = value(of: match.output) {
                result.unicodeScalars.append(value)
                rest = rest[match.range.upperBound...]
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    nonisolated(unsafe) private static let escape =
        /%[0-9A-Fa-f]{2}|=[0-9A-F]{2}|&#[0-9]{1,3};|&#x[0-9a-fA-F]{1,2};|\\{1,4}u00[0-9A-Fa-f]{2}|\\{1,4}x[0-9A-Fa-f]{2}/

    private static func value(of escape: Substring) -> Unicode.Scalar? {
        if escape.hasPrefix("&#"), !escape.hasPrefix("&#x") {
            return UInt32(escape.dropFirst(2).dropLast()).flatMap(Unicode.Scalar.init)
        }
        let digits = escape.filter { $0.isHexDigit }.suffix(2)
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
}
