import CMTraceLog
package import Times
import SafeText
import Tokens

/// How texts stand in JSON.
enum JSONText {
    /// Writes a text in quotation marks, with secrets masked.
    ///
    /// JSON demands escapes below U+0020. What a log says may also hold characters that are allowed but change how the
    /// text around them is shown or read: DEL and C1 controls, which terminals obey, U+2028 and U+2029, which end lines
    /// in JavaScript, marks that turn the direction of text, tags and other invisible ones. They are escaped too, which
    /// keeps the value.
    static func write(_ text: String, to bytes: inout [UInt8]) {
        writeUnmasked(TokenMask.mask(text), to: &bytes)
    }

    /// The same for a token that somebody asked to see.
    static func writeUnmasked(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy(isPlain) {
                bytes.append(contentsOf: utf8)
            } else {
                for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { write(scalar, to: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte stands for itself; nearly every text consists of such bytes.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7f && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x22: bytes += "\\\"".utf8
        case 0x5c: bytes += "\\\\".utf8
        case 0x20..<0x7f: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0a: bytes += "\\n".utf8
        case 0x0c: bytes += "\\f".utf8
        case 0x0d: bytes += "\\r".utf8
        case ..<0x20: write(escaped: scalar.value, to: &bytes)
        case _ where scalar.isControl:
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                write(escaped: UInt32(unit), to: &bytes)
            }
        default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }

    /// A character of the first plane, or half of one of another, by its number: `\u009b`.
    private static func write(escaped value: UInt32, to bytes: inout [UInt8]) {
        let digits = String(value, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
    }
}

extension String {
    /// The text, or `nil` where there is none: an absent fact is left out, never written as `""`.
    package var ifNotEmpty: String? { isEmpty ? nil : self }
}

extension Sequence where Element: Hashable {
    /// The elements in order, each only once.
    package func withoutRepetition() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Instant {
    /// RFC 3339 in UTC; `nil` outside the years 1 to 9999, which it cannot express.
    ///
    /// Logs are not trusted: a date of 9999-12-31 west of Greenwich lies beyond.
    var json: String? {
        self == heldWithinRFC3339 ? rfc3339 : nil
    }

    /// The nearest instant that RFC 3339 can express.
    package var heldWithinRFC3339: Instant {
        let first = Instant(milliseconds: -62_135_596_800_000)  // 0001-01-01T00:00:00Z
        let last = Instant(milliseconds: 253_402_300_799_999)  // 9999-12-31T23:59:59.999Z
        return min(max(self, first), last)
    }
}
