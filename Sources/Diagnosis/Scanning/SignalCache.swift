import CMTraceLog
import Patterns

/// Decodes each different signal once: records that say the same share it.
struct SignalCache {
    private var signals: [[UInt8]: Signal] = [:]
    private var key: [UInt8] = []

    /// Different signals beyond these are decoded each time.
    private static let limit = 4 * Ledger.limit

    /// The signal of a hit. Must be called before the matcher is used again.
    mutating func signal(
        of hit: PatternHit,
        layout: RecordLayout,
        in bytes: RawSpan,
        patterns: CompiledPatterns,
        matcher: Matcher
    ) -> Signal {
        let readsComponent = patterns.patterns[hit.pattern].readsComponent
        let component = readsComponent ? RecordAttributes.component(of: layout, in: bytes) : nil
        key.removeAll(keepingCapacity: true)
        patterns.appendKey(of: hit, component: component, in: bytes, matcher: matcher, to: &key)
        if let signal = signals[key] { return signal }
        let signal = patterns.signal(of: hit, component: component, in: bytes, matcher: matcher)
        if signals.count < SignalCache.limit { signals[key] = signal }
        return signal
    }
}
