import CMTraceLog
import Patterns

/// Decodes each different signal once: records that say the same share it.
struct SignalCache {
    private var places: [[UInt8]: Int] = [:]
    private var entries: [Entry] = []
    private var key: [UInt8] = []

    /// A signal that was decoded.
    struct Entry {
        let signal: Signal
        /// Where the ledger keeps what the signal comes to by itself; `nil` until that is known, or when it depends on
        /// other signals.
        var ledgerPlace: Int?
    }

    /// Different signals beyond these are decoded each time.
    private static let limit = 4 * Ledger.limit

    subscript(entry: Int) -> Entry {
        get { entries[entry] }
        set { entries[entry] = newValue }
    }

    /// The number of a hit's entry; `nil` when the cache is full. Must be called before the matcher is used again.
    mutating func entry(
        of hit: PatternHit,
        component: Range<Int>,
        in bytes: RawSpan,
        patterns: CompiledPatterns,
        matcher: Matcher
    ) -> Int? {
        key.removeAll(keepingCapacity: true)
        patterns.appendKey(of: hit, component: component, in: bytes, matcher: matcher, to: &key)
        if let place = places[key] { return place }
        guard entries.count < SignalCache.limit else { return nil }
        let signal = patterns.signal(of: hit, component: bytes.text(component), in: bytes, matcher: matcher)
        places[key] = entries.count
        entries.append(Entry(signal: signal, ledgerPlace: nil))
        return entries.count - 1
    }
}
