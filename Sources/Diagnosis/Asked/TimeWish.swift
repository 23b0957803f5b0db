import Checked
package import Times

/// A time that somebody asks for, as people name them: by the logs' own clock, or counted back from an end.
package enum TimeWish: Hashable, Sendable {
    /// A point in time, since an offset was named.
    case instant(Instant)
    /// What the clock of the logs shows, in milliseconds since 1970-01-01T00:00:00 on that same clock.
    case wallClock(Int64)
    /// So many minutes before the end.
    case minutesBack(Int)
    /// The first moment of the day that lies so many days before that of the end.
    case daysBack(Int)
    /// The last moment up to the end at which a clock shows this time of day, in milliseconds since midnight.
    case timeOfDay(Int64)

    /// Whether it is counted back from an end.
    package var isRelative: Bool {
        switch self {
        case .instant, .wallClock: false
        case .minutesBack, .daysBack, .timeOfDay: true
        }
    }

    /// Whether it can't be told without the logs: their offset or their end is needed.
    package var needsLogs: Bool {
        if case .instant = self { false } else { true }
    }

    /// Whether the logs' distance from UTC decides what is meant.
    package var needsClock: Bool {
        switch self {
        case .instant, .minutesBack: false
        case .wallClock, .daysBack, .timeOfDay: true
        }
    }

    /// Whether it certainly lies behind another one; times of different kinds can't be compared without the logs.
    package func liesBehind(_ other: TimeWish) -> Bool {
        switch (self, other) {
        case (.instant(let one), .instant(let other)): one > other
        case (.wallClock(let one), .wallClock(let other)): one > other
        case (.minutesBack(let one), .minutesBack(let other)): one < other
        case (.daysBack(let one), .daysBack(let other)): one < other
        default: false
        }
    }

    /// The point in time that is meant.
    ///
    /// - Parameters:
    ///   - end: what is counted back from.
    ///   - clock: the clock of the logs.
    /// - Returns: the moment; of a day or a date alone its first one.
    package func instant(before end: Instant, by clock: LogClock) -> Instant {
        switch self {
        case .instant(let instant): return instant
        case .wallClock(let local): return clock.instant(showing: local)
        case .minutesBack(let minutes): return end.advanced(byMinutes: 0 -| minutes)
        case .daysBack(let days):
            let midnight = TimeWish.midnight(of: clock.time(at: end)).advanced(byMinutes: 0 -| days *| 1440)
            return clock.instant(showing: midnight.milliseconds)
        case .timeOfDay(let time):
            let shown = clock.time(at: end)
            let today = TimeWish.midnight(of: shown).advanced(byMilliseconds: time)
            let last = today > shown ? today.advanced(byMinutes: -1440) : today
            return clock.instant(showing: last.milliseconds)
        }
    }

    /// The midnight that begins the day of a time on the same clock.
    private static func midnight(of time: Instant) -> Instant {
        let rest = time.milliseconds % dayLength
        return time.advanced(byMilliseconds: rest < 0 ? 0 - rest - dayLength : 0 - rest)
    }

    private static let dayLength: Int64 = 86_400_000
}
