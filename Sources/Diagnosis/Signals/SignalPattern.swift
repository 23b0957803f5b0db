/// How a kind of log line is recognised and what is read from it, with the lines that prove it.
package struct SignalPattern: Sendable {
    package let kind: SignalKind
    /// Texts of which a message must begin with one, blanks aside. They are compared before any expression runs.
    ///
    /// Empty for the one kind of pattern that looks at messages with a token in them, wherever it stands.
    package let starts: [String]
    /// A PCRE2 expression for the message from its first non-blank character on; its named groups are fields.
    ///
    /// `nil` when the beginning says it all.
    package let expression: String?
    /// Fields that follow from the line's being there at all.
    package let implies: SignalFields
    /// Whether the component that wrote the record is a field too.
    package let readsComponent: Bool
    /// Whether the message is an event block with a UTC time of its own, against which the clock is checked.
    package let readsEventTime: Bool
    /// Messages that must be recognised; real ones, with names replaced.
    package let matching: [String]
    /// Messages that look similar and must not be.
    package let notMatching: [String]

    /// A pattern.
    package init(
        _ kind: SignalKind,
        starts: [String],
        expression: String? = nil,
        implies: SignalFields = [:],
        readsComponent: Bool = false,
        readsEventTime: Bool = false,
        matching: [String],
        notMatching: [String]
    ) {
        self.kind = kind
        self.starts = starts
        self.expression = expression
        self.implies = implies
        self.readsComponent = readsComponent
        self.readsEventTime = readsEventTime
        self.matching = matching
        self.notMatching = notMatching
    }
}
