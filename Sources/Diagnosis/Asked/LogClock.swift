import Checked
package import LogSources
import ReportModel
package import Times

/// The clock on the wall beside which logs were written, as far as their records tell how far it lies from UTC.
package struct LogClock: Sendable {
    /// The time of the latest record; `nil` when no record bears one, or nobody has looked.
    package let end: Instant?
    /// When the offset from UTC was seen to be which, in minutes to add to the local time; the earliest first.
    private let offsets: [(from: Instant, minutes: Int)]
    /// What is taken where no record tells.
    private let usual: Int

    /// A clock of which nothing is known: it shows UTC.
    package init() {
        self.init(end: nil, seen: [], usual: 0)
    }

    /// A clock that was seen with these times, in any order.
    init(end: Instant?, seen: some Sequence<LogTime>, usual: Int) {
        self.end = end
        self.usual = usual
        offsets = seen.compactMap { time in
            time.offsetMinutes.map { (Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: $0), $0) }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Reads all logs of a bundle once, only to see until when they go and what their clock was.
    ///
    /// It takes as long as reading them without looking for anything; sources whose bytes come only once are left alone.
    package init(readingAhead bundle: LogBundle) {
        self = Reading.clock(ahead: bundle)
    }

    /// What the clock showed at a point in time, as the point in time at which a clock in UTC shows the same.
    func time(at instant: Instant) -> Instant {
        instant.advanced(byMinutes: 0 -| offset { $0.from <= instant })
    }

    /// When the clock showed a time, in milliseconds since 1970-01-01T00:00:00 on that same clock.
    func instant(showing local: Int64) -> Instant {
        let shown = Instant(milliseconds: local)
        return shown.advanced(byMinutes: offset { $0.from <= shown.advanced(byMinutes: $0.minutes) })
    }

    /// The last offset that was seen before a time; where none was, the first one.
    private func offset(_ isBefore: ((from: Instant, minutes: Int)) -> Bool) -> Int {
        (offsets.last(where: isBefore) ?? offsets.first)?.minutes ?? usual
    }
}

extension LogBundle {
    /// Whether the bytes of some log come only once, so that nobody can read ahead.
    package var hasPipe: Bool { chains.contains { $0.files.contains(where: \.source.isReadOnce) } }
}

extension Reading {
    /// A look at all logs that can be read twice, without any knowledge of what their lines say.
    fileprivate static func clock(ahead bundle: LogBundle) -> LogClock {
        var ahead = bundle
        ahead.chains = bundle.chains.compactMap { chain in
            let files = chain.files.filter { !$0.source.isReadOnce }
            return files.isEmpty ? nil : LogChain(log: chain.log, files: files)
        }
        let scans = Reading(Catalogue.empty).pool(of: ahead).scans
        return LogClock(
            end: TimeSpan(scans.lazy.map(\.span)).latest?.moment.instant,
            seen: scans.lazy.flatMap(\.coverage).flatMap(\.clockTimes),
            usual: AssumedTime(of: ahead).offset
        )
    }
}

extension Catalogue {
    /// No knowledge at all: for reading records without asking what they say.
    fileprivate static let empty = Catalogue(patterns: PatternSet([]), rules: [], areas: [], device: { _ in .init() })
}
