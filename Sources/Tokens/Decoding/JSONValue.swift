/// A JSON value that keeps what it was written as: members in order, numbers as text, duplicates too.
package indirect enum JSONValue: Sendable, Hashable, Codable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// A number exactly as written.
    case number(String)
    case boolean(Bool)
    case null

    /// A member of an object.
    package struct Member: Sendable, Hashable, Codable {
        package let name: String
        package let value: JSONValue
        /// The bytes of the JSON text that the value takes.
        package let valueRange: Range<Int>
        /// The byte of the JSON text where the name's quote stands.
        package let nameOffset: Int
    }

    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value of a JSON text; `nil` for what is none.
    package init?(json text: String) {
        guard let value = try? JSONReader.value(of: Array(text.utf8)) else { return nil }
        self = value
    }

    /// The value of a member of an object; `nil` when there is none.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The values of an array; empty for anything else.
    package var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }
}

/// Why a text is no JSON, and at which of its bytes (0-based).
struct JSONError: Error, Equatable {
    let offset: Int
    let reason: Reason

    enum Reason: Equatable {
        case endOfText
        case unexpectedByte(UInt8)
        case expected(String)
        case controlCharacter(UInt8)
        case invalidUTF8
        case invalidEscape
        case invalidNumber
        case tooDeep
        case tooManyValues
        case trailingText
    }
}

extension JSONValue {
    /// The names that an object has more than once, each with the place of its second member.
    static func duplicates(in members: [Member]) -> [Member] {
        var seen: Set<String> = []
        return members.filter { !seen.insert($0.name).inserted }
    }
}

extension JSONValue {
    /// The value of a whole text of JSON; `nil` when it is none.
    package init?(json bytes: [UInt8]) {
        guard let value = try? JSONReader.value(of: bytes) else { return nil }
        self = value
    }
}
