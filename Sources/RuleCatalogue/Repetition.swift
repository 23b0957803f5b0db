import CMTraceLog
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
        let spells = histories.flatMap(\.spells).sorted { $0.first < $1.first }
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
