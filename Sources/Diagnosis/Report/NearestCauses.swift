import CMTraceLog
import Times
import ReportModel

/// For each of many findings, the first of others that happened while it did or within two minutes of it.
///
/// Comparing every finding with every other takes minutes where a log names thousands of servers. Here the spells of
/// causes are taken in by their beginnings and the questions by their ends, and a tree over the causes' ends gives the
/// first that ended late enough: as many steps for each as the number of spells has binary digits.
struct NearestCauses {
    /// The number of the first cause, by the number of the effect.
    private(set) var first: [Int: Int] = [:]

    /// What each effect may follow from.
    ///
    /// - Parameters:
    ///   - causes: numbers of findings; the lowest counts as the first.
    ///   - effects: numbers of findings.
    ///   - findings: all of them.
    init(_ causes: [Int], of effects: [Int], in findings: [JudgedFinding]) {
        let spells = NearestCauses.spells(of: causes, in: findings).sorted { $0.first < $1.first }
        guard !spells.isEmpty, !effects.isEmpty else { return }
        let questions = NearestCauses.questions(by: effects, in: findings).sorted { $0.end < $1.end }
        let ends = spells.map(\.last).sorted()
        var tree = LowestBehind(count: ends.count)
        var next = 0
        for question in questions {
            while next < spells.count, spells[next].first <= question.end {
                tree.note(spells[next].finding, at: ends.partitioningIndex { $0 >= spells[next].last })
                next += 1
            }
            let place = ends.partitioningIndex { $0 >= question.start }
            guard let cause = tree.lowest(from: place) else { continue }
            first[question.finding] = min(cause, first[question.finding] ?? cause)
        }
    }

    /// A spell of a finding, in milliseconds.
    private struct Stretch {
        let first: Int64
        let last: Int64
        let finding: Int
    }

    /// A stretch of time in which a cause of a finding must have had a moment, in milliseconds.
    private struct Question {
        let start: Int64
        let end: Int64
        let finding: Int
    }

    private static func spells(of causes: [Int], in findings: [JudgedFinding]) -> [Stretch] {
        causes.flatMap { number in
            findings[number].spells.map { spell in
                Stretch(
                    first: spell.first.instant.milliseconds,
                    last: spell.last.instant.milliseconds,
                    finding: number
                )
            }
        }
    }

    private static func questions(by effects: [Int], in findings: [JudgedFinding]) -> [Question] {
        effects.flatMap { number in
            findings[number].spells.map { spell in
                let reach = spell.reach
                return Question(start: reach.start.milliseconds, end: reach.end.milliseconds, finding: number)
            }
        }
    }
}

/// The lowest of the numbers noted at a place or behind it (a Fenwick tree, read from the end).
private struct LowestBehind {
    private var lowest: [Int]

    init(count: Int) {
        lowest = [Int](repeating: .max, count: count + 1)
    }

    mutating func note(_ number: Int, at place: Int) {
        var node = lowest.count - 1 - place
        while node > 0, node < lowest.count {
            lowest[node] = min(lowest[node], number)
            node += node & -node
        }
    }

    /// `nil` when nothing is noted there.
    func lowest(from place: Int) -> Int? {
        var node = lowest.count - 1 - place
        var result = Int.max
        while node > 0 {
            result = min(result, lowest[node])
            node -= node & -node
        }
        return result == .max ? nil : result
    }
}
