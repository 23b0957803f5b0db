import ArgumentParser
import Diagnosis
import LogSources
import Times

/// The times that somebody typed.
struct TypedTimes: Sendable {
    let since: TimeArgument?
    let until: TimeArgument?
    let now: TimeArgument?
}

/// The times of `--since`, `--until` and `--now` as points in time, which only the logs can tell of some.
struct AskedTimes {
    private(set) var since: Instant?
    private(set) var until: Instant?
    private(set) var now: Instant?
    /// What is to be said of how they were understood; `nil` when the logs themselves tell it.
    private(set) var remark: String?

    /// The times that were asked for of these logs.
    ///
    /// Where the logs' clock or their end is asked for, those that can be read twice are read once more.
    ///
    /// - Throws: ``ValidationError`` when nothing lies between them.
    init(_ input: TypedTimes, in bundle: LogBundle) throws {
        let asked = [input.now, input.since, input.until].compactMap { $0 }
        let open = asked.filter(\.wish.needsLogs)
        let isPiped = !open.isEmpty && bundle.hasPipe
        let clock = open.isEmpty || isPiped ? LogClock() : LogClock(readingAhead: bundle)
        let today = Instant.now
        now = input.now?.wish.instant(before: clock.end ?? today, by: clock)
        let end = now ?? clock.end ?? today
        since = input.since?.wish.instant(before: end, by: clock)
        until = input.until?.wish.instant(before: end, by: clock)
        let counted = open.first { $0.wish.isRelative && (input.now == nil || $0 == input.now) }
        remark = AskedTimes.remark(counted: clock.end == nil ? counted : nil, of: open, isPiped: isPiped)
        if let since, let until, since > until { throw ValidationError(AskedTimes.nothingBetween) }
    }

    /// What is to be said of times that the logs could not tell.
    private static func remark(counted: TimeArgument?, of open: [TimeArgument], isPiped: Bool) -> String? {
        if isPiped, let counted {
            return
                "'\(counted.text)' counts back from today, in UTC: what comes through a pipe is read only once, so its "
                + "end is not known in time. Name the files, or --now."
        }
        if isPiped, let written = open.first(where: \.wish.needsClock) {
            return
                "'\(written.text)' is taken for UTC: what comes through a pipe is read only once, so its clock is not "
                + "known in time. Name the files, or write an offset, as in 2026-03-02T08:00+01:00."
        }
        return counted.map { "'\($0.text)' counts back from today, since the logs bear no time." }
    }

    /// The message for two times in the wrong order.
    static let nothingBetween = "--since lies after --until, so nothing is left to analyse."
}
