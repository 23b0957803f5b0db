/// The state of one area, with the facts programs read.
package struct AreaReport: Sendable {
    package let area: Area
    package let state: State
    package let summary: String
    package let facts: [Fact]
    /// Numbers of the report's findings that belong here.
    package let findings: [Int]
    /// Logs that would tell more.
    package let collectNext: [MissingLog]

    /// How an area is.
    package enum State: String, Hashable, Sendable, CaseIterable {
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

/// A fact about an area, by the name under which programs read it.
package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: FactValue

    /// A fact.
    package init(_ name: String, _ value: FactValue) {
        self.name = name
        self.value = value
    }
}

/// The value of a fact.
package indirect enum FactValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([FactValue])
    case object([Fact])
}

/// A log that was not there.
package struct MissingLog: Hashable, Sendable {
    package let log: String
    /// Where it lies on the client.
    package let path: String
    package let why: String
}

/// How one area is read from a case.
package struct AreaReader: Sendable {
    package let area: Area
    /// The logs that would tell about the area, the most telling first.
    package let logs: [String]
    package let read: @Sendable (CaseFile, [Finding]) -> AreaReading
    /// What the advice on methods adds to the area's facts, when there is any.
    package let factsOfAdvice: @Sendable (MethodAdvice) -> [Fact]

    /// A reader of an area; the findings given to it are those of the area.
    package init(
        _ area: Area,
        logs: [String],
        factsOfAdvice: @escaping @Sendable (MethodAdvice) -> [Fact] = { _ in [] },
        read: @escaping @Sendable (CaseFile, [Finding]) -> AreaReading
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
