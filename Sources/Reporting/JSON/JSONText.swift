import CMTraceLog

/// Rules for text in JSON that the encoder leaves to its caller.
enum JSONText {
    /// The JSON with characters escaped that are allowed in it but change how the text around them is shown or read.
    ///
    /// The encoder escapes what JSON demands (below U+0020). What a log says may also hold DEL and C1 controls, which
    /// terminals obey, U+2028 and U+2029, which end lines in JavaScript, and marks that turn the direction of text.
    /// None of them stands outside strings, so replacing them keeps the value.
    static func escapingInvisible(_ json: String) -> String {
        // ASCII below DEL, which nearly every report is, holds none of them.
        guard json.utf8.contains(where: { $0 >= 0x7f }), json.unicodeScalars.contains(where: isInvisible) else {
            return json
        }
        var result = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if isInvisible(scalar) {
                let digits = String(scalar.value, radix: 16)
                result.append(contentsOf: "\\u".unicodeScalars)
                result.append(contentsOf: String(repeating: "0", count: 4 - digits.count).unicodeScalars)
                result.append(contentsOf: digits.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7f...0x9f, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
        default: false
        }
    }
}

extension String {
    /// The text, or `nil` where there is none: an absent fact is left out, never written as `""`.
    var ifNotEmpty: String? { isEmpty ? nil : self }
}

extension Sequence where Element: Hashable {
    /// The elements in order, each only once.
    func withoutRepetition() -> [Element] {
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
    var heldWithinRFC3339: Instant {
        let first = Instant(milliseconds: -62_135_596_800_000)  // 0001-01-01T00:00:00Z
        let last = Instant(milliseconds: 253_402_300_799_999)  // 9999-12-31T23:59:59.999Z
        return min(max(self, first), last)
    }
}
