import Checked

/// Tells values that a diagnosis needs, such as codes, versions and paths, from secrets.
///
/// Logs name a secret and then say how a call went: `GetAccessToken: 0x87d0027e`, `CheckAuthorization: hr=0x80070005`.
struct TechnicalValue {
    typealias Text = Slice<UnsafeBufferPointer<UInt8>>

    /// Whether a value opens nothing: a code, a version, a date, a GUID, an address, a path or a word for a state.
    static func isOne(_ value: Text) -> Bool {
        let text = trimmed(value)
        guard !text.isEmpty else { return !value.isEmpty }
        return isCode(text) || isVersion(text) || isIdentifier(text) || isAddress(text) || isPath(text)
            || isConstant(text) || isState(text) || isPair(text)
    }

    /// A number as systems give it for a failure: `0x80070005`, `-2147024891`, `2147942405`, `80070005`, `1326`.
    ///
    /// A number of another length may be somebody's password.
    static func isCode(_ text: Text) -> Bool {
        if text.starts(with: "0x".utf8) || text.starts(with: "0X".utf8) {
            return text.count <= 18 && text.dropFirst(2).allSatisfy { $0.hexValue != nil }
        }
        if text.first == UInt8(ascii: "-") {
            return (2...11).contains(text.count) && text.dropFirst().allSatisfy(\.isDigit)
        }
        if let first = text.first?.lowercased, text.count == 8, text.allSatisfy({ $0.hexValue != nil }) {
            return first == UInt8(ascii: "8") || first == UInt8(ascii: "c")
        }
        guard text.count <= 5 || text.count == 10, text.allSatisfy(\.isDigit) else { return false }
        return text.count <= 5 || ("2147483648"..."4294967295").contains(String(decoding: text, as: UTF8.self))
    }

    /// `5.00.9122.1000`, `1.2.3.4:8080`, `2020-01-01`, `10:20:30`.
    private static func isVersion(_ text: Text) -> Bool {
        guard text.first?.isDigit == true, (3...24).contains(text.count) else { return false }
        let signs = text.filter { !$0.isDigit }
        guard signs.allSatisfy(".:-/".utf8.contains) else { return false }
        return signs.contains(UInt8(ascii: ".")) || signs.count == 2 || signs.contains(UInt8(ascii: ":"))
    }

    /// A GUID, with `GUID:` or a brace before it.
    private static func isIdentifier(_ text: Text) -> Bool {
        let isNamed = text.prefix(5).lazy.map(\.lowercased).elementsEqual("guid:".utf8)
        return isGUID(Array(isNamed ? text.dropFirst(5) : text))
    }

    /// An address without a user before its host.
    private static func isAddress(_ text: Text) -> Bool {
        guard let colon = text.prefix(8).firstIndex(of: UInt8(ascii: ":")), text.startIndex < colon else {
            return false
        }
        guard text[..<colon].allSatisfy(\.isLetter), text[colon...].starts(with: "://".utf8) else { return false }
        return !text[colon...].dropFirst(3).prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: "@"))
    }

    /// `C:\Windows`, `\\server\share`, `/usr/lib`; each part of a path with slashes must be like a word.
    private static func isPath(_ text: Text) -> Bool {
        if text.starts(with: "\\\\".utf8) { return true }
        let tail = text.dropFirst()
        if text.first?.isLetter == true, tail.first == UInt8(ascii: ":") {
            return tail.count == 1 || tail.dropFirst().first.map { "\\/".utf8.contains($0) } == true
        }
        guard text.first == UInt8(ascii: "/"), text.count >= 2 else { return false }
        return tail.split(separator: UInt8(ascii: "/")).allSatisfy { part in
            part.allSatisfy { $0.isBase64URL || $0 == UInt8(ascii: ".") } && EncodedPiece(part).score <= 0.3
        }
    }

    /// `S_OK`, `CCM_E_NO_TOKEN_AUTH1`: capitals with underscores.
    private static func isConstant(_ text: Text) -> Bool {
        let isOfCapitals = text.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
        guard isOfCapitals, text.first?.isUpper == true else { return false }
        let parts = text.split(separator: UInt8(ascii: "_"))
        return parts.count > 2 || parts.count == 2 && !text.contains(where: \.isDigit)
    }

    /// `hr=0x80070005`, `TaskId=1234`: another name with a value that is technical by its form.
    private static func isPair(_ text: Text) -> Bool {
        guard let sign = text.firstIndex(of: UInt8(ascii: "=")), text.distance(from: text.startIndex, to: sign) >= 2
        else {
            return false
        }
        guard text[..<sign].allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "_") }) else { return false }
        let value = text[sign...].dropFirst()
        return !value.isEmpty && !value.contains(UInt8(ascii: "=")) && isOne(value)
    }

    /// Whether it says how things stand and is no value at all.
    static func isState(_ text: Text) -> Bool {
        guard text.count <= 16 else { return false }
        return states.contains { text.lazy.map(\.lowercased).elementsEqual($0) }
    }

    private static let states = [
        "true", "false", "null", "nil", "none", "yes", "no", "ok", "required", "missing", "expired", "failed", "hidden",
        "empty", "unknown", "notset", "invalid", "valid", "enabled", "disabled", "exportable", "notexportable",
        "default", "unavailable", "succeeded", "undefined", "masked", "redacted", "n/a",
    ].map { Array($0.utf8) }

    /// Without the brackets and the punctuation of a sentence around it.
    private static func trimmed(_ text: Text) -> Text {
        var text = text
        while let last = text.last, ".!?,)]}>;:".utf8.contains(last), !isDrive(text) { text = text.dropLast() }
        while let first = text.first, "([{".utf8.contains(first) { text = text.dropFirst() }
        return text
    }

    private static func isDrive(_ text: Text) -> Bool { text.count == 2 && text.first?.isLetter == true }
}
