import CMTraceLog
import Times
import Checked
import Diagnosis

/// What came so often that it is no accident any more: more than so many times within an hour.
///
/// Histories keep spells, not single times. A spell that is longer than an hour counts by its average.
struct Repetition {
    let first: Moment
    let last: Moment
    let count: Int

    private static let hour: Int64 = 60

    /// The newest stretch in which the histories occurred more than a number of times an hour; `nil` when there is none.
    static func newest(of histories: [History], moreThan limit: Int) -> Repetition? {
        let spells = spells(of: histories)
        var newest: Repetition?
        for start in spells.indices {
            var stretch = Repetition(first: spells[start].first, last: spells[start].last, count: spells[start].count)
            newest = stretch.newer(than: newest, limit: limit)
            for spell in spells[(start + 1)...] where spell.last.minutes(from: stretch.first) <= hour {
                stretch = Repetition(
                    first: stretch.first,
                    last: max(stretch.last, spell.last),
                    count: stretch.count + spell.count
                )
                newest = stretch.newer(than: newest, limit: limit)
            }
        }
        return newest
    }

    /// More than an hour's repetition needs; each is looked at together with all behind it.
    private static let spellLimit = 1000

    /// The spells of histories in order, neighbours joined while there are too many of them.
    private static func spells(of histories: [History]) -> [History.Spell] {
        var spells = histories.flatMap(\.spells).sorted { $0.first < $1.first }
        while spells.count > spellLimit {
            spells = stride(from: 0, to: spells.count, by: 2).map { place in
                var spell = spells[place]
                guard let next = spells.dropFirst(place +| 1).first else { return spell }
                spell.last = max(spell.last, next.last)
                spell.count = spell.count +| next.count
                return spell
            }
        }
        return spells
    }

    /// This stretch, if it is one and ends later than the other, or is the fuller of two that end together.
    private func newer(than other: Repetition?, limit: Int) -> Repetition? {
        guard isMore(than: limit) else { return other }
        guard let other else { return self }
        return (last, count) > (other.last, other.count) ? self : other
    }

    private func isMore(than limit: Int) -> Bool {
        let minutes = max(last.minutes(from: first), Repetition.hour)
        return Int64(count) *| Repetition.hour > Int64(limit) *| minutes
    }
}
