import CMTraceLog
import Times
import ReportModel

/// Tells causes from consequences among findings.
///
/// A finding explains another one of a higher level (``CauseLevel``) when both speak of the same server, or, where one
/// names none, when the other happened while this one did or within two minutes of it. On one level the same holds for
/// the findings a rule says it explains. Where a finding is the end of something whose beginning its log shows, such as an
/// installation, and nothing else explains it, what that log tells of in between does. A fault that is over explains none that goes on,
/// and none explains what had ended before it began.
///
/// Of several causes the one of the lowest level counts, and of those the first. A log that names thousands of servers
/// leads to thousands of findings, so none is compared with all others: see ``CauseGroup``.
struct Causality {
    private let findings: [JudgedFinding]
    private let levels: [CauseLevel: CauseGroup]
    /// By the id of the rule whose findings they explain: the groups of the rules that name it.
    private let named: [String: [CauseGroup]]
    private var explainedBy: [Int?]

    /// Marks in each finding what explains it and what it explains.
    static func relate(_ findings: inout [JudgedFinding]) {
        var causality = Causality(findings)
        for effect in findings.indices where findings[effect].severity > .info {
            guard let cause = causality.cause(of: effect) else { continue }
            causality.explainedBy[effect] = cause
            findings[effect].explainedBy = cause
            findings[cause].explains.append(effect)
        }
    }

    private init(_ findings: [JudgedFinding]) {
        self.findings = findings
        explainedBy = findings.map(\.explainedBy)
        let faults = findings.indices.filter { findings[$0].severity > .info }
        let byLevel = Dictionary(grouping: faults) { findings[$0].rule.level }
        levels = byLevel.mapValues { causes in
            let level = findings[causes[0]].rule.level
            let effects = level == .none ? [] : faults.filter { level < findings[$0].rule.level }
            return CauseGroup(causes, of: effects.filter { findings[$0].rule.level != .none }, in: findings)
        }
        named = Causality.named(among: faults, in: findings)
    }

    private static func named(among faults: [Int], in findings: [JudgedFinding]) -> [String: [CauseGroup]] {
        let byRule = Dictionary(grouping: faults) { findings[$0].id }
        var named: [String: [CauseGroup]] = [:]
        // In a fixed order, so that two runs do the same.
        for causes in byRule.values.sorted(by: { $0[0] < $1[0] }) {
            let rule = findings[causes[0]].rule
            for id in Set(rule.explains) {
                guard let effects = byRule[id], let level = effects.first.map({ findings[$0].rule.level }),
                    level != .none, rule.level == level || rule.level == .none
                else { continue }
                named[id, default: []].append(CauseGroup(causes, of: effects, in: findings))
            }
        }
        return named
    }

    /// The number of what explains a finding; `nil` when nothing does.
    private func cause(of effect: Int) -> Int? {
        let rule = findings[effect].rule
        // A rule without a level has no cause, and no effects but those it names: no two findings explain each other.
        guard rule.level != .none else { return nil }
        return cause(of: effect) { $0.first(of: effect, in: findings, unless: $1) }
            ?? cause(of: effect) { $0.first(inRunsOf: effect, in: findings, unless: $1) }
    }

    private func cause(of effect: Int, by first: (CauseGroup, (Int) -> Bool) -> Int?) -> Int? {
        let rule = findings[effect].rule
        for level in CauseLevel.allCases where level < rule.level {
            // What has a lower level never follows from this finding.
            if let cause = levels[level].flatMap({ first($0) { _ in false } }) { return cause }
        }
        let groups = named[findings[effect].id] ?? []
        let causes = groups.compactMap { first($0) { follows($0, from: effect) } }
        return causes.min { (findings[$0].rule.level.rawValue, $0) < (findings[$1].rule.level.rawValue, $1) }
    }

    /// Whether a finding is a consequence of another, near or far; two that name each other must not make a circle.
    private func follows(_ finding: Int, from cause: Int) -> Bool {
        var current: Int? = finding
        while let number = current {
            if number == cause { return true }
            current = explainedBy[number]
        }
        return false
    }
}
