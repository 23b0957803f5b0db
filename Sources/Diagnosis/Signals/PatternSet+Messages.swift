// Single messages, outside of any log: for explaining a line and for proving a pattern.
extension PatternSet {
    /// What a message says by itself: at most one thing by its beginning, and one by a token in it.
    package func signals(in message: String, component: String? = nil) -> [Signal] {
        var matcher = PatternMatcher(self)
        let text = Array(message.utf8)
        var signals: [Signal] = []
        if let signal = matcher.signal(in: text, component: component) { signals.append(signal) }
        let bytes = text.span.bytes
        if let hit = matcher.firstTokenHit(in: bytes, message: 0..<text.count) {
            signals.append(matcher.signal(of: hit, component: component, in: bytes))
        }
        return signals
    }

    /// The place among the patterns of the one that a message's beginning and expression lead to.
    package func place(of message: String) -> Int? {
        let text = Array(message.utf8)
        var matcher = PatternMatcher(self)
        return matcher.firstHit(in: text.span.bytes, message: 0..<text.count)?.pattern
    }
}
