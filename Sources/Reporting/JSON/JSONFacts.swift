import ReportModel

/// Facts as an object whose keys are their names; a fact that is an empty text is left out.
struct JSONFacts: Encodable {
    private let facts: [Fact]

    init(_ facts: [Fact]) {
        self.facts = facts
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        for fact in facts where fact.value != .text("") {
            try container.encode(JSONFactValue(fact.value), forKey: JSONKey(fact.name))
        }
    }
}

/// A fact's value as JSON's own kind of value.
private struct JSONFactValue: Encodable {
    let value: FactValue

    init(_ value: FactValue) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        switch value {
        case .text(let text): try text.encode(to: encoder)
        case .number(let number): try number.encode(to: encoder)
        case .flag(let flag): try flag.encode(to: encoder)
        case .list(let values): try values.map { JSONFactValue($0) }.encode(to: encoder)
        case .object(let facts): try JSONFacts(facts).encode(to: encoder)
        }
    }
}
