/// Whether bytes are one JSON text by RFC 8259, and nothing more lenient; Foundation's reader lets `[1,]` pass.
struct StrictJSON {
    private var rest: ArraySlice<UInt8>
    private var depth = 0

    /// Deeper texts count as broken: no report comes near.
    private static let deepest = 64

    /// Whether a text is JSON.
    static func accepts(_ text: String) -> Bool {
        var reader = StrictJSON(rest: Array(text.utf8)[...])
        guard reader.takeValue() else { return false }
        reader.skipBlanks()
        return reader.rest.isEmpty
    }

    private mutating func takeValue() -> Bool {
        skipBlanks()
        depth += 1
        defer { depth -= 1 }
        guard depth <= StrictJSON.deepest else { return false }
        switch rest.first {
        case UInt8(ascii: "{"): return takeList("{", "}") { $0.takeMember() }
        case UInt8(ascii: "["): return takeList("[", "]") { $0.takeValue() }
        case UInt8(ascii: "\""): return takeString()
        default: return take("true") || take("false") || take("null") || takeNumber()
        }
    }

    /// Items with commas between them.
    private mutating func takeList(_ opening: String, _ closing: String, item: (inout StrictJSON) -> Bool) -> Bool {
        guard take(opening) else { return false }
        skipBlanks()
        if take(closing) { return true }
        repeat {
            guard item(&self) else { return false }
            skipBlanks()
        } while take(",")
        return take(closing)
    }

    private mutating func takeMember() -> Bool {
        skipBlanks()
        guard takeString() else { return false }
        skipBlanks()
        return take(":") && takeValue()
    }

    private mutating func takeString() -> Bool {
        guard take("\"") else { return false }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return true
            case UInt8(ascii: "\\"): guard takeEscape() else { return false }
            case 0..<0x20: return false
            default: continue
            }
        }
        return false
    }

    /// What stands behind a backslash.
    private mutating func takeEscape() -> Bool {
        guard let letter = rest.popFirst() else { return false }
        guard letter == UInt8(ascii: "u") else { return #""\/bfnrt"#.utf8.contains(letter) }
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        return digits.count == 4 && digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    private mutating func takeNumber() -> Bool {
        _ = take("-")
        guard take("0") || takeDigits() else { return false }
        if take("."), !takeDigits() { return false }
        guard take("e") || take("E") else { return true }
        _ = take("+") || take("-")
        return takeDigits()
    }

    /// One digit or more.
    private mutating func takeDigits() -> Bool {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return !digits.isEmpty
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func skipBlanks() {
        rest = rest.drop { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
    }
}
