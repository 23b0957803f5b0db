import CMTraceLog

/// Decodes each different signal once: records that say the same share it.
struct SignalCache: ~Copyable {
    private var places: [[UInt8]: Int] = [:]
    private var entries: [Entry] = []
    /// The keys of the entries.
    private var keys: [[UInt8]] = []
    /// Entries by a part of their key, so that what repeats is found without a full hash.
    ///
    /// -1 where there is none.
    private var recent = [Int32](repeating: -1, count: 1024)
    /// The entries of patterns that read no field: all their matches are equal.
    private var entryOfPattern: [Int?]

    /// A signal that was decoded.
    struct Entry {
        let signal: Signal
        /// Where the ledger keeps what the signal comes to by itself; `nil` until that is known, or when it depends on
        /// other signals.
        var ledgerPlace: Int?
    }

    /// Different signals beyond these are decoded each time.
    private static let limit = 4 * Ledger.limit

    /// A cache for so many patterns.
    init(patternCount: Int) {
        entryOfPattern = [Int?](repeating: nil, count: patternCount)
    }

    subscript(entry: Int) -> Entry {
        get { entries[entry] }
        set { entries[entry] = newValue }
    }

    /// The number of a hit's entry; `nil` when the cache is full. Must be called before the matcher is used again.
    mutating func entry(
        of hit: PatternHit,
        layout: RecordLayout,
        in bytes: RawSpan,
        matcher: borrowing PatternMatcher
    ) -> Int? {
        if let place = entryOfPattern[hit.pattern] { return place }
        let readsComponent = matcher.set.traits[hit.pattern].contains(.readsComponent)
        let component = readsComponent ? RecordAttributes.component(of: layout, in: bytes) : 0..<0
        let slot = Int(truncatingIfNeeded: matcher.hash(of: hit, component: component, in: bytes) >> 54)
        let candidate = Int(recent[slot])
        if candidate >= 0, matcher.isKey(keys[candidate], of: hit, component: component, in: bytes) { return candidate }
        let key = matcher.key(of: hit, component: component, in: bytes)
        if let place = places[key] {
            recent[slot] = Int32(clamping: place)
            return place
        }
        guard entries.count < SignalCache.limit else { return nil }
        let signal = matcher.signal(of: hit, component: bytes.text(component), in: bytes)
        places[key] = entries.count
        entries.append(Entry(signal: signal, ledgerPlace: nil))
        keys.append(key)
        if matcher.isWithoutFields(hit.pattern) { entryOfPattern[hit.pattern] = entries.count - 1 }
        return entries.count - 1
    }
}
