package import ReportModel
import Times

/// What fits one screen: the answer, its proof, what to do, and the rest in a line each.
///
/// It is decided here once; a format only draws.
package struct Screen: Hashable, Sendable {
    package let outline: Outline
    /// The answer; of several root causes, how many there are, since each is named below.
    package let headline: String
    /// The root causes, each with its proof; with several of them each says less.
    package let causes: [ScreenCause]
    /// How many root causes more there are.
    package let hiddenCauses: Int
    /// Active faults that follow from a root cause.
    package let follows: [Finding]
    /// Active faults beside the root causes, that follow from nothing.
    package let others: [Finding]
    /// Faults that are over and follow from nothing.
    package let over: [Finding]
    /// What was seen and is no fault; none where there is a fault, which is what counts then.
    package let seen: [Finding]
    /// What was not read, or not wholly.
    package let remarks: [Report.Diagnostic]

    /// More root causes are counted only.
    private static let causeLimit = 3

    /// The screen of a report.
    package init(_ outline: Outline) {
        self.outline = outline
        headline = Self.headline(of: outline.report)
        let report = outline.report
        let roots = report.verdict.rootCauses
        let isAlone = roots.count == 1
        causes = roots.prefix(Self.causeLimit).compactMap { ScreenCause($0, in: report, isAlone: isAlone) }
        hiddenCauses = max(0, roots.count - Self.causeLimit)
        let numbers = Set(roots.map(\.finding))
        let parts = outline.causes.filter { !numbers.contains($0.number) }
        others = parts.map(\.finding)
        follows = outline.consequences.map(\.finding)
        over = outline.recovered.map(\.finding).filter { $0.explainedBy == nil }
        let isWell = roots.isEmpty && parts.isEmpty
        var ids: Set<String> = []
        seen =
            isWell
            ? outline.information.map(\.finding).filter { !$0.evidence.isEmpty && ids.insert($0.id).inserted } : []
        remarks = report.diagnostics.filter { $0.level != .note }
    }
}

extension Screen {
    private static func headline(of report: Report) -> String {
        let roots = report.verdict.rootCauses.compactMap { report.findings.element($0.finding) }
        guard roots.count > 1 else { return report.verdict.headline }
        let isOneKind = Set(roots.map(\.id)).count == 1
        return isOneKind
            ? (roots.first?.title ?? "") + ", \(roots.count) times." : "\(roots.count) independent problems."
    }
}

/// A root cause as a screen shows it.
package struct ScreenCause: Hashable, Sendable {
    package let finding: Finding
    package let cause: Report.RootCause
    /// The records that prove it best, in the order of time.
    package let proof: [Evidence]
    /// The first steps of what to do.
    package let steps: [Step]
    /// How many steps follow.
    package let hiddenSteps: Int

    init?(_ cause: Report.RootCause, in report: Report, isAlone: Bool) {
        guard let finding = report.findings.element(cause.finding) else { return nil }
        self.finding = finding
        self.cause = cause
        proof = ProofChoice(of: finding, atMost: isAlone ? 3 : 2).records
        steps = Self.steps(of: finding, isAlone: isAlone)
        hiddenSteps = finding.actions.count - steps.count
    }

    /// The first step, and the second if both are short enough to be read at once.
    private static func steps(of finding: Finding, isAlone: Bool) -> [Step] {
        let first = finding.actions.prefix(isAlone ? 2 : 1)
        let length = first.reduce(0) { $0 + $1.count }
        return first.prefix(length <= 280 ? 2 : 1).map { Step($0) }
    }

    /// The day and the distance to UTC that ``times`` names; `nil` when it names none.
    package var day: String? { cause.since.map(\.dayHeading) }

    /// Since when, how often and how sure, in one sentence.
    package var times: String {
        let since = cause.since?.statedText ?? "a time that is not written"
        let count = finding.occurrences > 1 ? "\(finding.occurrences) times" : nil
        let isLater = finding.lastTime.map { $0.statedText != since } ?? false
        let until =
            finding.occurrences > 1 && isLater
            ? finding.lastTime.map { "until " + $0.clockText(after: cause.since) } : nil
        let days = finding.recurrence.map { "on \($0.days) of \($0.of) days" }
        let often = [count, until].compactMap { $0 }.joined(separator: " ")
        return [since, days, often].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
