package import Times

/// The earliest and the latest record of those that were looked at, wherever they stand.
///
/// A log is not always in order: threads write past each other, clocks are set, and joined logs begin anew at each joint.
package struct TimeSpan: Sendable {
    /// `nil` when no record bears a time.
    package private(set) var earliest: Point?
    /// `nil` when no record bears a time.
    package private(set) var latest: Point?

    /// A record's place in the common order, and its time as written, which alone tells whether UTC is known.
    package struct Point: Sendable {
        package let moment: Moment
        package let time: LogTime
    }

    /// No record yet.
    init() {}

    /// The span of all records of several spans.
    package init(_ spans: some Sequence<TimeSpan>) {
        for span in spans {
            if let first = span.earliest { take(first.time, at: first.moment) }
            if let last = span.latest { take(last.time, at: last.moment) }
        }
    }

    /// Takes in a record.
    mutating func take(_ time: LogTime, at moment: Moment) {
        if earliest.map({ moment < $0.moment }) ?? true { earliest = Point(moment: moment, time: time) }
        if latest.map({ moment > $0.moment }) ?? true { latest = Point(moment: moment, time: time) }
    }
}
