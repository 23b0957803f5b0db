package import ReportModel

/// A fault as it is shown, with what to say of it beside its own words.
package struct Fault: Hashable, Sendable {
    /// Its number in the report.
    package let number: Int
    package let finding: Finding
    /// What it is to others, whether it goes on, how sure that is and how often it was seen: a phrase each.
    package let states: [String]
    /// Whether it is shown why it matters and what to do. Of several in a row that one rule found, the last one carries
    /// the advice for all; a fault that is over needs none.
    package let hasAdvice: Bool
    /// The active faults that follow from it, directly or by way of others, in the order of the report.
    package let consequences: [Consequence]
}

/// A fault that follows from another. It needs no advice of its own: that stands with its cause.
package struct Consequence: Hashable, Sendable {
    /// Its number in the report.
    package let number: Int
    package let finding: Finding
    /// The id of what it follows from directly; `nil` when the report does not have that.
    package let cause: String?
    /// As much of its proof as is shown.
    package let evidence: ArraySlice<Evidence>

    init(_ number: Int, in report: Report, isFull: Bool) {
        self.number = number
        finding = report.findings[number]
        cause = finding.explainedBy.flatMap { report.findings.element($0)?.id }
        evidence = finding.evidence.prefix(isFull ? .max : 1)
    }
}

/// Something seen that is no fault.
package struct Information: Hashable, Sendable {
    package let finding: Finding
    /// As much of its proof as is shown.
    package let evidence: ArraySlice<Evidence>

    init(_ finding: Finding, isFull: Bool) {
        self.finding = finding
        evidence = finding.evidence.prefix(isFull ? .max : 0)
    }
}
