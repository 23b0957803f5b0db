import ErrorCodes
import Explanations

/// What is known about a number of another kind than error codes, or about a question.
struct JSONFact: Encodable {
    /// One of `sign-in-error`, `setup-return-code`, `site-state`, `code-family` and `topic`.
    let about: String
    let name: String
    let symbol: String?
    /// Paragraphs.
    let meaning: [String]
    let parts: [JSONPart]
    let note: String?
    let confidence: String
    let sources: [JSONSourceName]
    let rules: [JSONRuleName]

    struct JSONPart: Encodable {
        let name: String
        let value: String?
        let meaning: String
        let confidence: String
    }

    init(_ reading: FactReading) {
        let fact = reading.fact
        about = fact.kind.rawValue
        name = fact.name
        symbol = fact.symbol
        meaning = fact.meaning
        parts = fact.parts.map {
            JSONPart(name: $0.name, value: $0.value, meaning: $0.meaning, confidence: $0.confidence.rawValue)
        }
        note = fact.note
        confidence = fact.confidence.rawValue
        sources = fact.sources.map { JSONSourceName($0) }
        rules = reading.rules.map { JSONRuleName($0) }
    }
}
