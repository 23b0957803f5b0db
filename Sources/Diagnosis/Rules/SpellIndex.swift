import CMTraceLog
import Times
import Checked

/// Spells in the order of their beginnings, to be asked again and again whether one of them lies near.
///
/// To ask each spell costs as many steps as there are spells, and rules ask for each of thousands of histories; here an
/// answer costs as many steps as the number of spells has binary digits.
package struct SpellIndex: Sendable {
    /// Milliseconds, ascending.
    private var firsts: [Int64] = []
    /// The latest end among a spell and those before it, in milliseconds.
    private var latestEnds: [Int64] = []

    /// An index of all spells of some histories.
    package init(of histories: [History]) {
        let spells = histories.flatMap(\.spells).map {
            (first: $0.first.instant.milliseconds, last: $0.last.instant.milliseconds)
        }
        for spell in spells.sorted(by: { $0.first < $1.first }) {
            firsts.append(spell.first)
            latestEnds.append(max(spell.last, latestEnds.last ?? .min))
        }
    }

    /// Whether a spell holds a moment, or begins or ends within so many minutes of it.
    package func touches(_ moment: Moment, minutes: Int = 1) -> Bool {
        let instant = moment.instant
        return overlaps(from: instant.advanced(byMinutes: 0 -| minutes), to: instant.advanced(byMinutes: minutes))
    }

    /// Whether a spell is near enough to another one for cause and consequence.
    package func isNear(_ spell: History.Spell) -> Bool {
        let reach = spell.reach
        return overlaps(from: reach.start, to: reach.end)
    }

    /// Whether a spell and a stretch of time have a moment in common.
    private func overlaps(from start: Instant, to end: Instant) -> Bool {
        let count = firsts.partitioningIndex { $0 > end.milliseconds }
        return count > 0 && latestEnds[count - 1] >= start.milliseconds
    }
}

extension RandomAccessCollection {
    /// The first index whose element meets a condition, when all behind it meet it too; the end for none.
    package func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isBehind(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
