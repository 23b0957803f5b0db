import Checked

/// When a record was written: the wall clock text of the log, and what is known of its distance to UTC.
package struct LogTime: Hashable, Sendable, Codable {
    /// The wall clock as written, in milliseconds since 1970-01-01T00:00:00 on that same clock.
    package var localMilliseconds: Int64
    /// What stood behind the time of day.
    package var offset: Offset

    /// What the log says about the distance between its clock and UTC.
    package enum Offset: Hashable, Sendable, Codable {
        /// Minutes to add to the local time to reach UTC, so west of Greenwich is positive (the Windows bias).
        ///
        /// Seen to hold in a real client log: `time="09:15:55.035+300"` stands on an event whose own
        /// `DateTime` is `20131003141555.035000+000`.
        case minutes(Int)
        /// No offset was written, as in the logs of the .NET components (Software Center).
        case missing
        /// Something stood there that is no offset, such as `+-420` from scripts; it is not guessed at.
        case odd

        /// Whether it does not tell what UTC is.
        package var isUnknown: Bool { self == .missing || self == .odd }

        /// What a clock so far from UTC shows at an instant; `nil` when that is not known.
        package func time(at instant: Instant) -> LogTime? {
            guard case .minutes(let minutes) = self else { return nil }
            let local = instant.advanced(byMinutes: 0 -| minutes)
            return LogTime(localMilliseconds: local.milliseconds, offset: self)
        }
    }

    /// A time from its parts.
    package init(localMilliseconds: Int64, offset: Offset) {
        self.localMilliseconds = localMilliseconds
        self.offset = offset
    }

    /// The instant in UTC; `nil` when the log does not say its offset.
    package var utc: Instant? {
        guard case .minutes(let minutes) = offset else { return nil }
        return Instant(milliseconds: localMilliseconds).advanced(byMinutes: minutes)
    }

    /// The offset in minutes; `nil` when it is missing or odd.
    package var offsetMinutes: Int? {
        guard case .minutes(let minutes) = offset else { return nil }
        return minutes
    }

    /// The log's own clock with its distance to UTC, `2013-10-03 09:15:55 -05:00`, as every time in a report for people is
    /// written; where that is not known it is said.
    package var statedText: String {
        localText.prefix(19) + (offsetText.map { " " + $0 } ?? " local, UTC not known")
    }

    /// The distance to UTC as ISO 8601 writes it, `-05:00`, which is the Windows bias with the other sign; `nil` when it is
    /// not known.
    package var offsetText: String? {
        guard case .minutes(let bias) = offset else { return nil }
        let minutes = bias.magnitude % 60
        let hours = bias.magnitude / 60
        let digits = [hours, minutes].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        return (bias > 0 ? "-" : "+") + digits
    }

    /// The local time as text: `2013-10-03 09:15:55.035`.
    package var localText: String {
        CivilTime(millisecondsSinceEpoch: localMilliseconds).text(separator: " ")
    }
}
