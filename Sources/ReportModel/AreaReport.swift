/// The state of one area, with the facts programs read.
package struct AreaReport: Hashable, Sendable, Codable {
    package let area: Area
    package let state: State
    package let summary: String
    package let facts: [Fact]
    /// Numbers of the report's findings that belong here.
    package let findings: [Int]
    /// Logs that would tell more.
    package let collectNext: [MissingLog]

    /// An area's part of a report.
    package init(
        area: Area,
        state: State,
        summary: String,
        facts: [Fact],
        findings: [Int],
        collectNext: [MissingLog]
    ) {
        self.area = area
        self.state = state
        self.summary = summary
        self.facts = facts
        self.findings = findings
        self.collectNext = collectNext
    }

    /// How an area is.
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case healthy
        case failing
        /// There was a fault, and it is over.
        case recovered
        /// Something to look at that keeps nothing from working.
        case attention
        /// The logs do not tell.
        case inconclusive
        /// The logs say two things that exclude each other.
        case contradictory
    }
}
