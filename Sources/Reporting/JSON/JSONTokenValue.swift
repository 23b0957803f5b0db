import Tokens
import Times

/// A value out of a token as JSON's own kind of value.
///
/// A number that no number type holds exactly, such as 1e400, is written as a text. Of members with the same name the
/// first is written.
struct JSONTokenValue: Encodable {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        switch value {
        case .object(let members):
            var container = encoder.container(keyedBy: JSONKey.self)
            var seen: Set<String> = []
            for member in members where seen.insert(member.name).inserted {
                try container.encode(JSONTokenValue(member.value), forKey: JSONKey(member.name))
            }
        case .array(let values): try values.map { JSONTokenValue($0) }.encode(to: encoder)
        case .string(let text): try text.encode(to: encoder)
        case .number(let text): try encode(number: text, to: encoder)
        case .boolean(let flag): try flag.encode(to: encoder)
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        }
    }

    private func encode(number text: String, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let number = JSONNumber(text) { try container.encode(number) } else { try container.encode(text) }
    }
}

extension Int64 {
    /// Seconds since 1970 as RFC 3339; `nil` outside the years it can express.
    var jsonTime: String? {
        (-62_135_596_800...253_402_300_799).contains(self) ? CivilTime.timestamp(self) : nil
    }
}
