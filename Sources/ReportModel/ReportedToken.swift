package import Tokens

/// A token of the logs as a report shows it: decoded facts and its masked form, never the token itself.
package struct ReportedToken: Hashable, Sendable, Codable {
    package let facts: TokenFacts
    /// What it was worth at the judging clock.
    package let state: TokenState
    /// The file's name in the report.
    package let source: String
    /// Where it first stands, 1-based.
    package let lines: ClosedRange<Int>
    /// How many records hold it.
    package let occurrences: Int

    /// A token found in a source.
    package init(
        facts: TokenFacts,
        state: TokenState,
        source: String,
        lines: ClosedRange<Int>,
        occurrences: Int = 1
    ) {
        self.facts = facts
        self.state = state
        self.source = source
        self.lines = lines
        self.occurrences = occurrences
    }
}
