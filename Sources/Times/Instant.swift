/// A point in time, in milliseconds since 1970-01-01T00:00:00Z; leap seconds are not counted.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since the epoch; negative before it.
    package let milliseconds: Int64

    /// An instant from milliseconds since the epoch.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// An instant from seconds since the epoch, held at the bounds of what milliseconds can express.
    package init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        milliseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since the epoch, rounded down.
    package var seconds: Int64 {
        milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
    }

    // All four, and inlinable: what the protocols would make of one of them costs more than reading a log's bytes.
    @inlinable
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    @inlinable
    package static func > (left: Instant, right: Instant) -> Bool { left.milliseconds > right.milliseconds }
    @inlinable
    package static func <= (left: Instant, right: Instant) -> Bool { left.milliseconds <= right.milliseconds }
    @inlinable
    package static func >= (left: Instant, right: Instant) -> Bool { left.milliseconds >= right.milliseconds }
    @inlinable
    package static func == (left: Instant, right: Instant) -> Bool { left.milliseconds == right.milliseconds }

    /// This instant moved by a duration, held at the bounds of what can be expressed.
    package func advanced(byMinutes minutes: Int) -> Instant {
        let (product, overflow) = Int64(minutes).multipliedReportingOverflow(by: 60_000)
        return advanced(byMilliseconds: overflow ? (minutes < 0 ? .min : .max) : product)
    }

    /// This instant moved by a duration, held at the bounds of what can be expressed.
    package func advanced(byMilliseconds change: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(change)
        return Instant(milliseconds: overflow ? (change < 0 ? .min : .max) : sum)
    }

    /// The time from another instant to this one, in milliseconds; negative when the other is later.
    @inlinable
    package func milliseconds(since other: Instant) -> Int64 {
        let (difference, overflow) = milliseconds.subtractingReportingOverflow(other.milliseconds)
        return overflow ? (milliseconds < other.milliseconds ? .min : .max) : difference
    }

    /// For people: `2013-10-03 14:15:55.035 UTC`.
    package var utcText: String {
        CivilTime(millisecondsSinceEpoch: milliseconds).text(separator: " ") + " UTC"
    }

    /// RFC 3339 in UTC, with milliseconds only where there are any: `2013-10-03T14:15:55.035Z`.
    package var rfc3339: String {
        let parts = CivilTime(millisecondsSinceEpoch: milliseconds)
        return parts.text(separator: "T") + "Z"
    }
}
