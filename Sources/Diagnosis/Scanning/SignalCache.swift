import CMTraceLog
import Patterns

/// Decodes each different signal once: records that say the same share it.
struct SignalCache {
    private var places: [[UInt8]: Int] = [:]
    private var entries: [Entry] = []
    private var key: [UInt8] = []
    /// The keys of the entries.
    private var keys: [[UInt8]] = []
    /// Entries by a part of their key, so that what repeats is found without a full hash.
    private var recent = [Int?](repeating: nil, count: 1024)
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

    /// A number below 1024 made of all of a key's bytes, eight at a time.
    ///
    /// Not a safe hash: keys made to share a slot only cost what the safe one of the dictionary costs.
    private static func slot(of key: [UInt8]) -> Int {
        let bytes = key.span.bytes
        var hash = UInt64(truncatingIfNeeded: key.count)
        var offset = 0
        while offset < key.count {
            hash = (hash ^ bytes.word(at: offset)) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
            offset += 8
        }
        return Int(hash >> 54)
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
        patterns: CompiledPatterns,
        matcher: Matcher
    ) -> Int? {
        if let place = entryOfPattern[hit.pattern] { return place }
        let readsComponent = patterns.patterns[hit.pattern].readsComponent
        let component = readsComponent ? RecordAttributes(layout, in: bytes).component : 0..<0
        key.removeAll(keepingCapacity: true)
        patterns.appendKey(of: hit, component: component, in: bytes, matcher: matcher, to: &key)
        let slot = SignalCache.slot(of: key)
        if let recent = recent[slot], keys[recent] == key { return recent }
        if let place = places[key] {
            recent[slot] = place
            return place
        }
        guard entries.count < SignalCache.limit else { return nil }
        let signal = patterns.signal(of: hit, component: bytes.text(component), in: bytes, matcher: matcher)
        places[key] = entries.count
        entries.append(Entry(signal: signal, ledgerPlace: nil))
        keys.append(key)
        if patterns.isWithoutFields(hit.pattern) { entryOfPattern[hit.pattern] = entries.count - 1 }
        return entries.count - 1
    }
}
