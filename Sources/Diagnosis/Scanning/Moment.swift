import CMTraceLog
package import Times
import Checked

/// A place in the common order of all logs of a bundle.
///
/// Within one log, what was written later comes later even in the same millisecond.
package struct Moment: Hashable, Comparable, Sendable {
    /// The time that orders records; for a record without an offset the bundle's usual one is assumed, for order only.
    package let instant: Instant
    /// The log's number in the bundle.
    package let chain: Int
    /// The record's number in its log.
    package let sequence: Int

    /// A place in the order.
    package init(instant: Instant, chain: Int, sequence: Int) {
        self.instant = instant
        self.chain = chain
        self.sequence = sequence
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        let (leftTime, rightTime) = (left.instant.milliseconds, right.instant.milliseconds)
        if leftTime != rightTime { return leftTime < rightTime }
        return left.chain != right.chain ? left.chain < right.chain : left.sequence < right.sequence
    }

    // What the protocol would make of `<` is not specialised for others' use of it.
    package static func > (left: Moment, right: Moment) -> Bool { right < left }
    package static func <= (left: Moment, right: Moment) -> Bool { !(right < left) }
    package static func >= (left: Moment, right: Moment) -> Bool { !(left < right) }

    /// Whether the time between two moments is shorter than this, whichever comes first.
    @inlinable @inline(__always)
    package func isWithin(milliseconds limit: UInt64, of other: Moment) -> Bool {
        let (distance, overflow) = instant.milliseconds.subtractingReportingOverflow(other.instant.milliseconds)
        return !overflow && distance.magnitude < limit
    }

    /// The time between two moments in minutes, whichever comes first.
    package func minutes(from other: Moment) -> Int64 {
        instant.milliseconds(since: other.instant).distanceFromZero / 60_000
    }
}
