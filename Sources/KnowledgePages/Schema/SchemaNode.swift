/// A piece of a JSON Schema (draft 2020-12).
indirect enum SchemaNode: Encodable, Sendable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([SchemaNode])
    case object([String: SchemaNode])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}

/// A key of an object.
struct SchemaProperty: Sendable {
    let name: String
    let node: SchemaNode
    let isRequired: Bool

    /// A key that is always there.
    init(_ name: String, _ node: SchemaNode) {
        self.name = name
        self.node = node
        isRequired = true
    }

    /// A key that is left out where there is nothing to say.
    init(optional name: String, _ node: SchemaNode) {
        self.name = name
        self.node = node
        isRequired = false
    }
}

extension SchemaNode {
    /// An object with these keys and no others.
    static func object(_ description: String, _ properties: [SchemaProperty]) -> SchemaNode {
        .object([
            "type": .text("object"),
            "description": .text(description),
            "additionalProperties": .flag(false),
            "required": .list(properties.filter(\.isRequired).map { .text($0.name) }),
            "properties": .object(Dictionary(properties.map { ($0.name, $0.node) }) { first, _ in first }),
        ])
    }

    /// A text; one of some words where these are given.
    static func string(_ description: String, among words: [String] = [], pattern: String? = nil) -> SchemaNode {
        var node: [String: SchemaNode] = ["type": .text("string"), "description": .text(description)]
        if !words.isEmpty { node["enum"] = .list(words.map { .text($0) }) }
        if let pattern { node["pattern"] = .text(pattern) }
        return .object(node)
    }

    /// A time in UTC.
    static func time(_ description: String) -> SchemaNode {
        .object(["type": .text("string"), "description": .text(description), "format": .text("date-time")])
    }

    static func boolean(_ description: String) -> SchemaNode {
        .object(["type": .text("boolean"), "description": .text(description)])
    }

    static func integer(_ description: String, among numbers: [Int] = []) -> SchemaNode {
        var node: [String: SchemaNode] = ["type": .text("integer"), "description": .text(description)]
        if !numbers.isEmpty { node["enum"] = .list(numbers.map { .number($0) }) }
        return .object(node)
    }

    /// A list of texts, or of what is defined under a name.
    static func array(_ description: String, of definition: String? = nil) -> SchemaNode {
        let items: SchemaNode = definition.map { .defined($0) } ?? .object(["type": .text("string")])
        return .object(["type": .text("array"), "description": .text(description), "items": items])
    }

    /// What is defined under a name.
    static func defined(_ name: String, _ description: String? = nil) -> SchemaNode {
        var node: [String: SchemaNode] = ["$ref": .text("#/$defs/" + name)]
        if let description { node["description"] = .text(description) }
        return .object(node)
    }
}
