import ReportModel

extension ClientReport {
    /// The value of a fact about an area.
    ///
    /// It is written and read (`Codable`) as JSON's own kind of value.
    public indirect enum Fact: Hashable, Sendable, Codable {
        /// A text, such as a host; untrusted where a log wrote it.
        case text(String)
        /// A number; `cmgdiag schema` tells its unit.
        case number(Int)
        /// Whether something is so.
        case flag(Bool)
        /// Several values, in an order that stays.
        case list([Fact])
        /// Facts by name.
        case object([String: Fact])

        /// Reads a value of any of these kinds.
        ///
        /// - Throws: `DecodingError` for a value of another kind, such as null or a fraction.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let values = try? container.decode([Fact].self) {
                self = .list(values)
            } else {
                self = .object(try container.decode([String: Fact].self))
            }
        }

        /// Writes the value itself.
        ///
        /// - Throws: what the encoder throws.
        public func encode(to encoder: any Encoder) throws {
            switch self {
            case .text(let text): try text.encode(to: encoder)
            case .number(let number): try number.encode(to: encoder)
            case .flag(let flag): try flag.encode(to: encoder)
            case .list(let values): try values.encode(to: encoder)
            case .object(let facts): try facts.encode(to: encoder)
            }
        }
    }
}

extension ClientReport.Fact {
    /// Facts by their names; one that is an empty text is left out.
    static func values(of facts: [ReportModel.Fact]) -> [String: ClientReport.Fact] {
        let pairs = facts.filter { $0.value != .text("") }.map { ($0.name, ClientReport.Fact($0.value)) }
        return Dictionary(pairs) { _, last in last }
    }

    private init(_ value: FactValue) {
        self =
            switch value {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            case .flag(let flag): .flag(flag)
            case .list(let values): .list(values.map { ClientReport.Fact($0) })
            case .object(let facts): .object(ClientReport.Fact.values(of: facts))
            }
    }
}
