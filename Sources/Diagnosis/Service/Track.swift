import Checked
import Times

/// What became of the requests at one door.
package struct Track: Sendable {
    package let door: Door
    package let firstTried: Moment
    package let lastTried: Moment
    /// When the door last served; `nil` when it never did.
    package let lastServed: Moment?
    /// The number of the history that shows it.
    let lastServedBy: Int?
    /// When the door last failed to serve; `nil` when it never did.
    package let lastFailed: Moment?
    /// The number of the history that shows it.
    let lastFailedBy: Int?
    /// The first service after its last failure, as far as the logs go; `nil` when none followed one.
    package let servingSince: Moment?
    /// How it failed last, and since when it has not served.
    package let failure: Failure?

    /// A failure that no service followed.
    package struct Failure: Sendable {
        package let outcome: ServiceOutcome
        /// The first failure after the last service.
        package let since: Moment
        /// How many there were since then, about.
        package let count: Int
        /// The signal of the last one, with its status or code.
        package let signal: Signal
    }

    /// Whether it has failed since its last service, and not only once or twice just now.
    package var isFailing: Bool { failure != nil && !hasJustFailed }

    /// Whether it failed at most twice, within half an hour of its last service: that may be chance.
    package var hasJustFailed: Bool {
        guard let failure, let lastServed, let lastFailed else { return false }
        return failure.count <= ServiceEvent.chance.failures
            && lastFailed.minutes(from: lastServed) <= ServiceEvent.chance.minutes
    }

    /// How it is at the end.
    package var state: ServiceOutcome { isFailing ? failure?.outcome ?? .served : .served }
}

extension Track {
    /// The track of a door from what was tried there; `nil` for no events.
    init?(_ door: Door, _ events: [ServiceEvent], histories: [History]) {
        guard let first = events.map(\.spell.first).min(), let last = events.map(\.spell.last).max() else { return nil }
        self.door = door
        firstTried = first
        lastTried = last
        let served = events.filter { $0.outcome == .served }.max { $0.spell.last < $1.spell.last }
        lastServed = served?.spell.last
        lastServedBy = served?.place
        let failures = events.filter { $0.outcome != .served }
        lastFailed = failures.map(\.spell.last).max()
        servingSince = Track.servingSince(events, after: lastFailed)
        // The line that only repeats a failure comes last, and says less.
        let told = failures.filter { event in
            !event.isRepeat && (served.map { event.spell.last > $0.spell.last } ?? true)
        }
        let latest = (told.isEmpty ? failures : told).max { $0.spell.last < $1.spell.last }
        lastFailedBy = latest?.place
        failure = latest.flatMap { Failure($0, among: failures, after: served?.spell.last, histories: histories) }
    }
}

extension Track {
    private static func servingSince(_ events: [ServiceEvent], after failed: Moment?) -> Moment? {
        let served = events.lazy.filter { $0.outcome == .served }.map(\.spell)
        guard let failed else { return served.map(\.first).min() }
        return served.filter { $0.last > failed }.map { max($0.first, failed) }.min()
    }
}

extension Track.Failure {
    /// What failed after the last service; `nil` when nothing did.
    init?(_ latest: ServiceEvent, among all: [ServiceEvent], after served: Moment?, histories: [History]) {
        let open = all.filter { event in served.map { event.spell.last > $0 } ?? true }
        guard !open.isEmpty, histories.indices.contains(latest.place) else { return nil }
        outcome = latest.outcome
        since =
            open.map { event in served.map { max(event.spell.first, $0) } ?? event.spell.first }.min()
            ?? latest.spell.first
        // What only repeats a failure counts where nothing else tells of one.
        let told = open.filter { !$0.isRepeat }
        count = (told.isEmpty ? open : told).reduce(0) { $0 +| $1.spell.count(after: served) }
        signal = histories[latest.place].lastSignal
    }
}

extension History.Spell {
    /// How many of its occurrences came after a moment, if they lie evenly in it: a spell keeps no single times.
    func count(after moment: Moment?) -> Int {
        guard let moment, first <= moment else { return count }
        guard last > moment else { return 0 }
        let whole = max(last.instant.milliseconds(since: first.instant), 1)
        let rest = last.instant.milliseconds(since: moment.instant)
        return min(max(1, Int(clamping: (Int64(count) *| rest) / whole)), count)
    }
}
