package import CMTraceLog

/// A diagnosis made for this bundle: a rule that found something, put into words and proved.
package struct Finding: Sendable {
    package let rule: Rule
    package let severity: Severity
    package let confidence: Confidence
    package let status: Status
    /// Host, SID, thumbprint and the like; `nil` where there is only one of a kind.
    package let subject: String?
    /// What was seen, in whole sentences.
    package let summary: String
    /// What to do, in order.
    package let actions: [String]
    package let occurrences: Int
    package let firstSeen: Moment
    package let lastSeen: Moment
    /// The time of its first record as written; `nil` when that bears none.
    package var firstTime: LogTime?
    /// The time of its last record as written; `nil` when that bears none.
    package var lastTime: LogTime?
    package let evidence: [Evidence]
    /// What ended it; `nil` while it is active, and when nothing but quiet ended it.
    package let cleared: Evidence?
    /// When it was there; used to tell cause from consequence.
    package let spells: [History.Spell]
    /// Servers named by its evidence, in lower case.
    package let hosts: Set<String>
    /// Numbers of findings in the report that are consequences of this one.
    package var explains: [Int] = []
    /// The number of the finding that this one is a consequence of.
    package var explainedBy: Int?

    /// Whether the fault is still there at the end of the evidence.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case active
        case recovered
    }

    package var id: String { rule.id }

    /// Whether it is a fault that is there now.
    package var isActiveFault: Bool { status == .active && severity > .info }
}

/// A record as a report shows it: tokens masked, and where it stands.
package struct Evidence: Hashable, Sendable {
    /// The file's name in the report.
    package let source: String
    /// 1-based.
    package let lines: ClosedRange<Int>
    package let time: LogTime?
    package let component: String
    package let thread: Int?
    /// The message with tokens masked, without blanks at its end, and cut when it is very long.
    package let message: String
    /// Whether it is a record whose date or time is missing or does not exist.
    package var isUndated = false
    /// The time of day of such a record, as written and local, `10:15:40.700`; `nil` when that does not exist either.
    package var timeOfDay: String?
}
