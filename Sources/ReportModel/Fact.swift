/// A fact about an area, by the name under which programs read it.
package struct Fact: Hashable, Sendable, Codable {
    package let name: String
    package let value: FactValue

    /// A fact.
    package init(_ name: String, _ value: FactValue) {
        self.name = name
        self.value = value
    }
}

/// The value of a fact.
package indirect enum FactValue: Hashable, Sendable, Codable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([FactValue])
    case object([Fact])
}
