/// Reads one JSON text strictly by RFC 8259, within limits of depth and number of values.
struct JSONReader {
    static let deepest = 32
    static let mostValues = 100_000

    let bytes: [UInt8]
    var offset = 0
    private var values = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of a whole text.
    static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipWhiteSpace()
        let value = try reader.value(depth: 0)
        reader.skipWhiteSpace()
        guard reader.offset == bytes.count else { throw reader.error(.trailingText) }
        return value
    }

    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(offset: offset, reason: reason)
    }

    /// The error for a byte that cannot stand here.
    func unexpected(_ wanted: String) -> JSONError {
        error(byte == nil ? .endOfText : .expected(wanted))
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= Self.deepest else { throw error(.tooDeep) }
        values += 1
        guard values <= Self.mostValues else { throw error(.tooManyValues) }
        guard let byte else { throw error(.endOfText) }
        switch byte {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
        default: throw error(.unexpectedByte(byte))
        }
    }

    private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        offset += 1
        skipWhiteSpace()
        if take(UInt8(ascii: "}")) { return members }
        while true {
            members.append(try member(depth: depth))
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or a closing brace") }
            skipWhiteSpace()
        }
    }

    private mutating func member(depth: Int) throws(JSONError) -> JSONValue.Member {
        let nameOffset = offset
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in quotation marks") }
        let name = try string()
        skipWhiteSpace()
        guard take(UInt8(ascii: ":")) else { throw unexpected("a colon") }
        skipWhiteSpace()
        let start = offset
        let value = try value(depth: depth + 1)
        let range = start..<offset
        skipWhiteSpace()
        return JSONValue.Member(name: name, value: value, valueRange: range, nameOffset: nameOffset)
    }

    private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        offset += 1
        skipWhiteSpace()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipWhiteSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or a closing bracket") }
            skipWhiteSpace()
        }
    }

    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        offset += 1
        return true
    }

    private mutating func literal(_ text: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for wanted in text.utf8 {
            guard take(wanted) else { throw unexpected(text) }
        }
        return value
    }

    private mutating func skipWhiteSpace() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            offset += 1
        }
    }
}
