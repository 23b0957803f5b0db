package import Times

extension Report {
    /// The time against which everything was judged.
    package struct Clock: Hashable, Sendable, Codable {
        /// The time that everything was compared with. Of a record without an offset it rests on an assumed one, so that
        /// it must not be shown then: see ``utc``.
        package let judgedAt: Instant
        package let source: Source
        /// The time as the latest record writes it; `nil` unless the clock stands there.
        package let written: LogTime?

        /// A clock that stands at this time.
        package init(judgedAt: Instant, source: Source, written: LogTime? = nil) {
            self.judgedAt = judgedAt
            self.source = source
            self.written = written
        }

        /// The time in UTC; `nil` when the latest record does not say its offset.
        package var utc: Instant? {
            guard let written else { return judgedAt }
            return written.utc
        }

        /// Who set the clock.
        package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
            /// Somebody named the time.
            case option
            /// The time of the latest record.
            case log
            /// There is no record with a time.
            case today
        }
    }

    /// The time outside of which records were left out.
    package struct Filter: Hashable, Sendable, Codable {
        /// `nil` for no bound.
        package let since: Instant?
        /// `nil` for no bound.
        package let until: Instant?

        /// The time between two bounds; `nil` when there is none.
        package init?(since: Instant?, until: Instant?) {
            guard since != nil || until != nil else { return nil }
            self.since = since
            self.until = until
        }

        /// `from … to …`, `from … on`, `up to …`, by the clock of a log; in UTC where there is none.
        package func words(by time: LogTime?) -> String {
            let text = { (instant: Instant) in time?.offset.time(at: instant)?.statedText ?? instant.utcText }
            return switch (since, until) {
            case (let since?, let until?): "from \(text(since)) to \(text(until))"
            case (let since?, nil): "from \(text(since)) on"
            case (nil, let until?): "up to \(text(until))"
            case (nil, nil): "at any time"
            }
        }
    }
}
