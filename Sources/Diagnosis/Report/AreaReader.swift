package import ReportModel

/// How one area is read from a case.
package struct AreaReader: Sendable {
    package let area: Area
    /// The logs that would tell about the area, the most telling first.
    package let logs: [String]
    package let read: @Sendable (CaseFile, [JudgedFinding]) -> AreaReading
    /// What the advice on methods adds to the area's facts, when there is any.
    package let factsOfAdvice: @Sendable (JudgedMethods) -> [Fact]

    /// A reader of an area; the findings given to it are those of the area.
    package init(
        _ area: Area,
        logs: [String],
        factsOfAdvice: @escaping @Sendable (JudgedMethods) -> [Fact] = { _ in [] },
        read: @escaping @Sendable (CaseFile, [JudgedFinding]) -> AreaReading
    ) {
        self.area = area
        self.logs = logs
        self.factsOfAdvice = factsOfAdvice
        self.read = read
    }
}

/// What an area's reader makes of a case, apart from the findings.
package struct AreaReading: Sendable {
    /// What is known, as sentences; shown when no finding says more.
    package var summary: String
    package var facts: [Fact]
    /// Whether the logs show the area at work; without it there is no health, only ignorance.
    package var showsWork: Bool
    /// Whether two records exclude each other.
    package var isContradictory: Bool

    /// A reading.
    package init(_ summary: String, facts: [Fact] = [], showsWork: Bool, isContradictory: Bool = false) {
        self.summary = summary
        self.facts = facts
        self.showsWork = showsWork
        self.isContradictory = isContradictory
    }
}
