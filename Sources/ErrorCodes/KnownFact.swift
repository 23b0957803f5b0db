/// What is known about something that is no code of Windows: a number that only its place tells apart from other
/// numbers, a family of codes, or a question.
package struct KnownFact: Sendable, Hashable {
    /// What it is about.
    package enum Kind: String, Sendable, CaseIterable {
        /// A number of Entra's sign-in service, `AADSTS50001`.
        case signInError = "sign-in-error"
        /// What ccmsetup itself returns; not a Win32 number.
        case setupReturnCode = "setup-return-code"
        /// How the site's systems speak with clients, as one number.
        case siteState = "site-state"
        /// Where codes with this beginning come from.
        case codeFamily = "code-family"
        /// A question in words.
        case topic
    }

    /// A piece of it, such as one bit of a mask.
    package struct Part: Sendable, Hashable {
        package let name: String
        /// The number of the part as it is written; `nil` where it has none.
        package let value: String?
        /// One sentence.
        package let meaning: String
        package let confidence: SourceConfidence
    }

    package let kind: Kind
    /// What it is called: `AADSTS50001`, `ccmsetup 7`, `site state 480 (0x1e0)`, or the title of a topic.
    package let name: String
    /// The name of the number where it is known; `nil` otherwise.
    package let symbol: String?
    /// Paragraphs of sentences, the answer first.
    package let meaning: [String]
    /// The parts in a fixed order; empty where there are none.
    package let parts: [Part]
    /// What to be careful about; `nil` when there is nothing.
    package let note: String?
    /// Where it is documented, the most important first; never empty.
    package let sources: [ErrorSource]
    package let confidence: SourceConfidence
    /// The ids of rules that go with it; empty where there are none.
    package let ruleIDs: [String]

    /// A fact with all that is known about it.
    package init(
        _ kind: Kind,
        _ name: String,
        symbol: String? = nil,
        meaning: [String],
        parts: [Part] = [],
        note: String? = nil,
        sources: [ErrorSource],
        confidence: SourceConfidence,
        ruleIDs: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.symbol = symbol
        self.meaning = meaning
        self.parts = parts
        self.note = note
        self.sources = sources
        self.confidence = confidence
        self.ruleIDs = ruleIDs
    }
}
