import CMTraceLog
import Times
import LogSources

/// What is assumed of logs that do not say when they were written, by the others of their bundle.
struct AssumedTime: Hashable, Sendable {
    /// The offset most files begin with, in minutes; it orders records that have none.
    let offset: Int
    /// When the bundle's logs begin, as far as their first bytes tell; logs without any time are put there.
    let start: Instant

    init(of bundle: LogBundle) {
        offset = AssumedTime.usualOffset(of: bundle)
        start = AssumedTime.start(of: bundle, offset: offset)
    }

    private static func usualOffset(of bundle: LogBundle) -> Int {
        var counts: [Int: Int] = [:]
        for file in bundle.chains.lazy.flatMap(\.files) {
            if let minutes = file.head.firstOffset { counts[minutes, default: 0] += 1 }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    private static func start(of bundle: LogBundle, offset: Int) -> Instant {
        let starts = bundle.chains.lazy.flatMap(\.files).map(\.head).compactMap { head in
            head.firstTime.map { time in
                let minutes = time.offsetMinutes ?? head.firstOffset ?? offset
                return Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: minutes)
            }
        }
        return starts.min() ?? Instant(milliseconds: 0)
    }
}
