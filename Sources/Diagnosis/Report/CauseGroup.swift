import CMTraceLog
import Times
import ReportModel

/// Findings of one level or one rule, of which the first is wanted that explains another finding.
///
/// Whom a finding may explain depends on its server or, where one of the two names none, on the time; both are looked up.
struct CauseGroup {
    /// What goes on explains everything; what is over explains only what is over too.
    private let active: Lookup
    private let all: Lookup

    /// A group of causes, ready for these effects.
    init(_ causes: [Int], of effects: [Int], in findings: [JudgedFinding]) {
        let isActive = { (number: Int) in findings[number].status == .active }
        active = Lookup(causes.filter(isActive), of: effects.filter(isActive), in: findings)
        all = Lookup(causes, of: effects.filter { !isActive($0) }, in: findings)
    }

    /// The number of the first finding of the group that was there while that went on of which an effect is the end, by
    /// the same log.
    func first(inRunsOf effect: Int, in findings: [JudgedFinding], unless isRefused: (Int) -> Bool) -> Int? {
        guard !findings[effect].runs.isEmpty else { return nil }
        return causes(of: findings[effect]).inRuns(of: effect, in: findings, isRefused)
    }

    /// The number of the first finding of the group that explains an effect and is not refused; `nil` for none.
    func first(of effect: Int, in findings: [JudgedFinding], unless isRefused: (Int) -> Bool) -> Int? {
        let lookup = causes(of: findings[effect])
        return [
            lookup.sharingHost(with: effect, in: findings, isRefused), lookup.near(effect, in: findings, isRefused),
        ]
        .compactMap { $0 }.min()
    }

    /// Those that may explain a finding, by whether both go on.
    private func causes(of effect: JudgedFinding) -> Lookup {
        let lookup = effect.status == .active ? active : all
        return lookup
    }
}

/// Causes by their servers and by their times.
private struct Lookup {
    private var byHost: [String: Started] = [:]
    private let all: [Int]
    private let hostless: [Int]
    /// The answers for effects that are compared by time with all causes, and with those that name no server.
    private let nearAll: NearestCauses
    private let nearHostless: NearestCauses

    init(_ causes: [Int], of effects: [Int], in findings: [JudgedFinding]) {
        all = causes
        hostless = causes.filter { findings[$0].hosts.isEmpty }
        let timed = effects.filter { findings[$0].isComparedByTime(withLevelOf: causes, in: findings) }
        let isTimed = Set(timed)
        nearAll = NearestCauses(all, of: timed, in: findings)
        nearHostless = NearestCauses(hostless, of: effects.filter { !isTimed.contains($0) }, in: findings)
        for cause in causes {
            for host in findings[cause].hosts { byHost[host, default: Started()].append(cause, in: findings) }
        }
    }

    func sharingHost(with effect: Int, in findings: [JudgedFinding], _ isRefused: (Int) -> Bool) -> Int? {
        let finding = findings[effect]
        guard !finding.isComparedByTime(withLevelOf: all, in: findings) else { return nil }
        let end = finding.lastSeen.instant.advanced(byMinutes: 2)
        return finding.hosts.compactMap { byHost[$0]?.first(notAfter: end, in: findings, isRefused) }.min()
    }

    func inRuns(of effect: Int, in findings: [JudgedFinding], _ isRefused: (Int) -> Bool) -> Int? {
        let runs = findings[effect].runs
        let isTimed = findings[effect].isComparedByTime(withLevelOf: all, in: findings)
        return (isTimed ? all : hostless).first { cause in
            !isRefused(cause) && findings[cause].spells.contains { spell in runs.contains { $0.holds(spell) } }
        }
    }

    func near(_ effect: Int, in findings: [JudgedFinding], _ isRefused: (Int) -> Bool) -> Int? {
        let isTimed = findings[effect].isComparedByTime(withLevelOf: all, in: findings)
        guard let first = (isTimed ? nearAll : nearHostless).first[effect] else { return nil }
        guard isRefused(first) else { return first }
        // Only where rules name each other.
        return (isTimed ? all : hostless).first { !isRefused($0) && findings[$0].isNear(findings[effect]) }
    }
}

/// Causes in their order, of which the first is wanted that had begun by some time.
private struct Started {
    private var numbers: [Int] = []
    /// The earliest beginning of a cause and those before it.
    private var earliest: [Instant] = []

    mutating func append(_ number: Int, in findings: [JudgedFinding]) {
        let start = findings[number].firstSeen.instant
        numbers.append(number)
        earliest.append(earliest.last.map { min($0, start) } ?? start)
    }

    func first(notAfter end: Instant, in findings: [JudgedFinding], _ isRefused: (Int) -> Bool) -> Int? {
        let start = earliest.partitioningIndex { $0 <= end }
        return numbers[start...].first { findings[$0].firstSeen.instant <= end && !isRefused($0) }
    }
}

extension JudgedFinding {
    /// Whether its causes are found by time, whatever servers they name.
    ///
    /// A code that only says that something failed names the server it was about, not the one that failed.
    fileprivate func isComparedByTime(withLevelOf causes: [Int], in findings: [JudgedFinding]) -> Bool {
        if hosts.isEmpty { return true }
        guard rule.level == .wrapper, let cause = causes.first else { return false }
        return findings[cause].rule.level < rule.level
    }

    /// Whether a spell of another finding touches one of this one, or lies within two minutes of it.
    fileprivate func isNear(_ other: JudgedFinding) -> Bool {
        spells.contains { early in other.spells.contains { early.isNear($0) } }
    }
}
