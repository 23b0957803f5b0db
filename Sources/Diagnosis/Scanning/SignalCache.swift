import CMTraceLog
import Times

/// Decodes each different signal once: records that say the same share it.
struct SignalCache: ~Copyable {
    private var signals: [Signal] = []
    private var fates: [Fate] = []
    /// The key of the hit at hand.
    private var key = HitKey()
    private var entries: [ArraySlice<UInt64>: Int] = [:]
    /// The keys of all entries one behind the other, and where each one stands.
    private var keyWords: [UInt64] = []
    private var keyPlaces: [Range<Int>] = []
    /// Entries by a part of their key's hash, so that what repeats is found without a safe one.
    ///
    /// -1 where there is none.
    private var recent = [Int32](repeating: -1, count: 1024)
    /// The entries of patterns that read no field: all their matches are equal. -1 where there is none.
    private var entryOfPattern: [Int32]

    /// What a signal comes to by itself.
    enum Fate {
        /// Nobody asked yet.
        case unknown
        /// It depends on other signals, or the ledger is full.
        case open
        /// It is always the same, which the ledger keeps at this place.
        case settled(ledgerPlace: Int)
    }

    /// Different signals beyond these are decoded each time.
    private static let limit = 4 * Ledger.limit
    /// Keys are some dozens of bytes; those of hostile logs some hundreds.
    private static let wordLimit = 1 << 17

    /// A cache for so many patterns.
    init(patternCount: Int) {
        entryOfPattern = [Int32](repeating: -1, count: patternCount)
    }

    /// The signal of an entry.
    func signal(of entry: Int) -> Signal {
        signals[entry]
    }

    /// What an entry's signal comes to by itself.
    func fate(of entry: Int) -> Fate {
        fates[entry]
    }

    /// Notes what an entry's signal comes to by itself.
    mutating func setFate(of entry: Int, _ fate: Fate) {
        fates[entry] = fate
    }

    /// The number of a hit's entry; `nil` when the cache can't keep it. Must be called before the matcher is used again.
    mutating func entry(
        of hit: PatternHit,
        layout: RecordLayout,
        in bytes: RawSpan,
        matcher: borrowing PatternMatcher
    ) -> Int? {
        if entryOfPattern[hit.pattern] >= 0 { return Int(entryOfPattern[hit.pattern]) }
        let readsComponent = matcher.set.traits[hit.pattern].contains(.readsComponent)
        let component = readsComponent ? RecordAttributes.component(of: layout, in: bytes) : 0..<0
        matcher.write(keyOf: hit, component: component, in: bytes, to: &key)
        guard !key.isTooLong else { return nil }
        let slot = Int(truncatingIfNeeded: key.hash >> 54)
        let candidate = Int(recent[slot])
        if candidate >= 0, key.stands(at: keyPlaces[candidate], of: keyWords) { return candidate }
        guard let entry = entries[key.list] ?? newEntry(of: hit, component: component, in: bytes, matcher: matcher)
        else { return nil }
        recent[slot] = Int32(clamping: entry)
        return entry
    }

    private mutating func newEntry(
        of hit: PatternHit,
        component: Range<Int>,
        in bytes: RawSpan,
        matcher: borrowing PatternMatcher
    ) -> Int? {
        guard signals.count < SignalCache.limit, keyWords.count < SignalCache.wordLimit else { return nil }
        let entry = signals.count
        signals.append(matcher.signal(of: hit, component: bytes.text(component), in: bytes))
        fates.append(.unknown)
        // Copied, as the list shares its memory with the key, which is written over.
        entries[Array(key.list)[...]] = entry
        keyPlaces.append(keyWords.count..<keyWords.count + key.list.count)
        keyWords += key.list
        if matcher.isWithoutFields(hit.pattern) { entryOfPattern[hit.pattern] = Int32(clamping: entry) }
        return entry
    }
}
