import Patterns

// Single messages, outside of any log: for explaining a line and for proving a pattern.
extension CompiledPatterns {
    /// What a message says by itself: at most one thing by its beginning, and one by a token in it.
    package func signals(in message: String, component: String? = nil) -> [Signal] {
        let matcher = Matcher()
        let text = Array(message.utf8)
        var signals: [Signal] = []
        if let signal = signal(in: text, component: component, matcher: matcher) { signals.append(signal) }
        let bytes = text.span.bytes
        if let hit = firstTokenHit(in: bytes, message: 0..<text.count, matcher: matcher) {
            signals.append(signal(of: hit, component: component, in: bytes, matcher: matcher))
        }
        return signals
    }

    /// The place among the patterns of the one that a message's beginning and expression lead to.
    package func place(of message: String) -> Int? {
        let text = Array(message.utf8)
        return firstHit(in: text.span.bytes, message: 0..<text.count, matcher: Matcher())?.pattern
    }
}
