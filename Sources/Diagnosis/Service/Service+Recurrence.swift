import Checked
import ReportModel
import Times

extension Service {
    /// A fault that ends and comes back.
    struct Recurring {
        /// On how many days it was there.
        let recurrence: Recurrence
        /// How often a day of it came after a service that followed the day before.
        let returns: Int
        /// Another door of the kind, which serves near the end; `nil` when there is none.
        let other: Track?

        /// How often it comes, in words.
        var words: String {
            let times = returns + 1 == recurrence.days ? "each time" : "\(returns) times"
            return """
                It comes back: it was there on \(recurrence.days) of \(recurrence.of) days, and requests were served in \
                between \(times).
                """
        }
    }

    /// How a fault comes and goes, if there was service between its days and it may well come again; `nil` for a fault
    /// that is no such one.
    ///
    /// A name that is not resolved, or a connection that does not come about, is what every device meets that wakes
    /// before its network: of these a day needs more than two.
    func recurring(_ faults: [History], _ doors: [Door?], wanted: Wanted) -> Recurring? {
        guard let kind = doors.first??.kind, let services = byKind[kind], let end else { return nil }
        var days = FaultDay.days(of: faults)
        if wanted == .answer { days.removeAll { $0.count <= Service.chance.failures } }
        guard let first = days.first, let last = days.last else { return nil }
        let returns = zip(days, days.dropFirst()).reduce(0) { sum, pair in
            let served = services.last(before: pair.1.first).map { $0 > pair.0.last } ?? false
            return served ? sum + 1 : sum
        }
        guard returns + 1 >= Service.recurringDays else { return nil }
        let gap = last.last.minutes(from: first.first) / Int64(returns)
        guard isRecent(last.last, minutes: max(2 *| gap, 2 * Service.dayMinutes)) else { return nil }
        let all = max(end.instant.day(shiftedBy: last.shift) -| first.number +| 1, Int64(days.count))
        return Recurring(
            recurrence: Recurrence(days: days.count, of: Int(clamping: all)),
            returns: returns,
            other: serving(kind).flatMap { doors.contains($0.door) ? nil : $0 }
        )
    }
}

/// A day on which a fault was there, by the clock of the log that tells it.
private struct FaultDay {
    /// Days since 1970-01-01.
    let number: Int64
    let first: Moment
    var last: Moment
    var count: Int
    /// Milliseconds by which the log's clock is ahead of UTC.
    let shift: Int64

    /// The days of some histories in their order. A stretch of time counts on the day on which it begins.
    static func days(of faults: [History]) -> [FaultDay] {
        let spells = faults.flatMap { fault in
            let shift = fault.localShift
            return fault.spells.map { (spell: $0, shift: shift) }
        }
        var days: [FaultDay] = []
        for (spell, shift) in spells.sorted(by: { $0.spell.first < $1.spell.first }) {
            let number = spell.first.instant.day(shiftedBy: shift)
            if let day = days.last, day.number >= number {
                days[days.count - 1].last = max(day.last, spell.last)
                days[days.count - 1].count = day.count +| spell.count
            } else {
                days.append(
                    FaultDay(number: number, first: spell.first, last: spell.last, count: spell.count, shift: shift)
                )
            }
        }
        return days
    }
}

extension History {
    /// Milliseconds by which its log's clock is ahead of what orders it; 0 where its record bears no time.
    fileprivate var localShift: Int64 {
        guard let mark = last.marks.first, let time = mark.time else { return 0 }
        return time.localMilliseconds -| mark.moment.instant.milliseconds
    }
}

extension Instant {
    /// The number of its day since 1970-01-01 on a clock that is ahead by so many milliseconds.
    fileprivate func day(shiftedBy shift: Int64) -> Int64 {
        let milliseconds = milliseconds +| shift
        return (milliseconds >= 0 ? milliseconds : milliseconds -| 86_399_999) / 86_400_000
    }
}
