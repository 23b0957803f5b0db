/// What one record, or a group of records, says: `token-received`, `tls-failure`.
///
/// Each kind is declared beside the pattern that recognises it, with what it means. The name alone makes it the same
/// kind, so that a rule file can speak of it without knowing the meaning.
package struct SignalKind: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The kind's name, in lower case with dashes, as the timeline of a report shows it.
    package let name: String
    /// What it says about the client, in whole sentences; empty for a kind that is only named.
    package let meaning: String

    /// A kind by its name.
    package init(_ name: String, meaning: String = "") {
        self.name = name
        self.meaning = meaning
    }

    /// What is known otherwise than from a pattern, and has a history all the same: no rule asks for it by name.
    static let unnamed = SignalKind("")

    package var description: String { name }

    // Inlinable: a switch over a signal's kind asks this a dozen times.
    @inlinable
    package static func == (left: SignalKind, right: SignalKind) -> Bool {
        left.name == right.name
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }

    package static func < (left: SignalKind, right: SignalKind) -> Bool {
        left.name < right.name
    }
}
