import Checked
import Times

/// Keeps the order in which a log was written where its clock was set back.
///
/// By their times alone, what was written after that would lie before what was written earlier: the refusals at a log's
/// end would be over, because a reply from before the step bears a later time. So it is put right behind the step. Where
/// the clock leaps ahead again, as when two programs with different clocks write in turn, as much is taken back.
struct WrittenOrder {
    /// How far records lie behind their times, in milliseconds; never negative.
    private var shift: Int64 = 0
    /// The latest time since the step, as written.
    private var last = Instant(milliseconds: .min)

    /// A shorter time between two records is none by which a clock leapt.
    private static let leap: Int64 = 10 * 60_000

    /// Notes that the clock was set back between two records. How long that took nobody knows: longer than lines of one
    /// failure lie apart, so that none is taken for a part of the one before.
    mutating func stepBack(from before: Instant, to now: Instant) {
        shift = shift +| max(0, before.milliseconds(since: now)) +| WrittenOrder.leap
        last = now
    }

    /// The time that orders a record, given the time it bears.
    @inline(__always)
    mutating func place(of time: Instant) -> Instant { shift == 0 ? time : shiftedPlace(of: time) }

    private mutating func shiftedPlace(of time: Instant) -> Instant {
        let distance = time.milliseconds(since: last)
        if distance > WrittenOrder.leap { shift -= min(shift, distance) }
        last = max(last, time)
        return time.advanced(byMilliseconds: shift)
    }
}
