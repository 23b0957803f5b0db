import CMTraceLog
import Times
import ReportModel
import TestSupport

@testable import Diagnosis

/// Causes told from consequences by comparing every finding with every other: slow, and plainly what the rules say.
enum EachWithEach {
    static func relate(_ findings: inout [JudgedFinding]) {
        for effect in findings.indices where findings[effect].severity > .info {
            let candidates = findings.indices.filter {
                explains(findings[$0], findings[effect]) && !follows($0, from: effect, in: findings)
            }
            let cause = candidates.min {
                (findings[$0].rule.level.rawValue, $0) < (findings[$1].rule.level.rawValue, $1)
            }
            guard let cause else { continue }
            findings[effect].explainedBy = cause
            findings[cause].explains.append(effect)
        }
    }

    private static func follows(_ finding: Int, from cause: Int, in findings: [JudgedFinding]) -> Bool {
        var current: Int? = finding
        while let number = current {
            if number == cause { return true }
            current = findings[number].explainedBy
        }
        return false
    }

    private static func explains(_ cause: JudgedFinding, _ effect: JudgedFinding) -> Bool {
        guard cause.severity > .info, effect.rule.level != .none else { return false }
        guard cause.status == .active || effect.status == .recovered else { return false }
        guard cause.firstSeen.instant <= effect.lastSeen.instant.advanced(byMinutes: 2) else { return false }
        let isHostless = cause.hosts.isEmpty || effect.hosts.isEmpty
        if cause.rule.level == effect.rule.level || cause.rule.level == .none {
            guard cause.rule.explains.contains(effect.id) else { return false }
            return isHostless ? isNear(cause, effect) : sharesHost(cause, effect)
        }
        guard cause.rule.level < effect.rule.level else { return false }
        return isHostless || effect.rule.level == .wrapper ? isNear(cause, effect) : sharesHost(cause, effect)
    }

    private static func sharesHost(_ cause: JudgedFinding, _ effect: JudgedFinding) -> Bool {
        !cause.hosts.isDisjoint(with: effect.hosts)
    }

    private static func isNear(_ cause: JudgedFinding, _ effect: JudgedFinding) -> Bool {
        effect.spells.contains { late in
            cause.spells.contains { early in
                early.first.instant.milliseconds(since: late.last.instant) <= 120_000
                    && late.first.instant.milliseconds(since: early.last.instant) <= 120_000
            }
        }
    }
}

/// Findings of rules of all levels that name each other at random, near and far from each other.
enum RandomFindings {
    static func make(_ count: Int, using generator: inout SeededGenerator) -> [JudgedFinding] {
        let ids = (0..<12).map { "RND\($0)" }
        let rules = ids.map { id in
            Rule(
                id: id,
                slug: id,
                title: id,
                area: .gateway,
                severity: .error,
                level: CauseLevel.allCases.randomElement(using: &generator) ?? .none,
                check: .seen(SignalFilter(), by: nil),
                summary: "",
                why: "",
                references: [],
                explains: ids.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 },
                matching: [],
                notMatching: []
            )
        }
        return (0..<count).map { _ in finding(of: rules, using: &generator) }
    }

    private static func finding(of rules: [Rule], using generator: inout SeededGenerator) -> JudgedFinding {
        var spells: [History.Spell] = []
        var minute = Int64.random(in: 0..<30, using: &generator)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let end = minute + Int64.random(in: 0..<4, using: &generator)
            spells.append(History.Spell(first: moment(minute), last: moment(end), count: 1))
            minute = end + Int64.random(in: 1..<20, using: &generator)
        }
        let hosts = ["a", "b", "c"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
        let rule = rules.randomElement(using: &generator) ?? rules[0]
        return JudgedFinding(
            rule: rule,
            title: rule.title,
            area: .gateway,
            severity: Severity.allCases.randomElement(using: &generator) ?? .error,
            confidence: .high,
            status: Bool.random(using: &generator) ? .active : .recovered,
            subject: nil,
            servers: nil,
            summary: "",
            actions: [],
            occurrences: 1,
            firstSeen: spells[0].first,
            lastSeen: spells[spells.count - 1].last,
            firstTime: nil,
            lastTime: nil,
            evidence: [],
            cleared: nil,
            spells: spells,
            hosts: Set(hosts)
        )
    }

    private static func moment(_ minute: Int64) -> Moment {
        Moment(instant: Instant(milliseconds: minute * 60_000), chain: 0, sequence: Int(minute))
    }
}
