import CMTraceLog

/// Tells causes from consequences among findings.
///
/// A finding explains another one of a higher level (``CauseLevel``) when both speak of the same server, or, where one
/// names none, when the other happened while this one did or within two minutes of it. On one level the same holds for
/// the findings a rule says it explains. A fault that is over explains none that goes on,
/// and none explains what had ended before it began.
struct Causality {
    /// Marks in each finding what explains it and what it explains.
    static func relate(_ findings: inout [Finding]) {
        for effect in findings.indices where findings[effect].severity > .info {
            let candidates = findings.indices.filter {
                explains(findings[$0], findings[effect]) && !follows($0, from: effect, in: findings)
            }
            guard let cause = candidates.min(by: { rank(findings[$0], $0) < rank(findings[$1], $1) }) else { continue }
            findings[effect].explainedBy = cause
            findings[cause].explains.append(effect)
        }
    }

    /// Whether a finding is a consequence of another, near or far; two that name each other must not make a circle.
    private static func follows(_ finding: Int, from cause: Int, in findings: [Finding]) -> Bool {
        var current: Int? = finding
        while let number = current {
            if number == cause { return true }
            current = findings[number].explainedBy
        }
        return false
    }

    private static func rank(_ finding: Finding, _ index: Int) -> (Int, Int) {
        (finding.rule.level.rawValue, index)
    }

    private static func explains(_ cause: Finding, _ effect: Finding) -> Bool {
        guard cause.severity > .info, effect.rule.level != .none else { return false }
        guard cause.status == .active || effect.status == .recovered else { return false }
        guard cause.firstSeen.instant <= effect.lastSeen.instant.advanced(byMinutes: 2) else { return false }
        // A rule without a level has no effects but those it names, and no cause: no two findings explain each other.
        if cause.rule.level == effect.rule.level || cause.rule.level == .none {
            guard cause.rule.explains.contains(effect.id) else { return false }
            if cause.hosts.isEmpty || effect.hosts.isEmpty { return isNear(cause, effect) }
            return sharesHost(cause, effect)
        }
        guard cause.rule.level < effect.rule.level else { return false }
        if !cause.hosts.isEmpty, !effect.hosts.isEmpty, effect.rule.level != .wrapper {
            return sharesHost(cause, effect)
        }
        return isNear(cause, effect)
    }

    private static func sharesHost(_ cause: Finding, _ effect: Finding) -> Bool {
        !cause.hosts.isDisjoint(with: effect.hosts)
    }

    /// Whether the effect's newest spell, or any of it, touches a spell of the cause.
    private static func isNear(_ cause: Finding, _ effect: Finding) -> Bool {
        effect.spells.contains { late in
            cause.spells.contains { early in early.isNear(late) }
        }
    }
}
