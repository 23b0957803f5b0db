import CMTraceLog
import Patterns

/// A pattern that a message matched; where its fields lie, the matcher knows until it is used again.
struct PatternHit {
    /// The pattern's number.
    let pattern: Int
    /// The message from its first non-blank character on.
    let message: Range<Int>
}

/// Tries a set's patterns on messages, on one thread.
struct PatternMatcher: ~Copyable {
    let set: PatternSet
    private let matcher = Matcher()
    /// The expressions that were used so far, by pattern, so that no lock is taken twice for one.
    private var compiled: [SignalExpression.Compiled?]
    /// The same as the matcher keeps them.
    private var kept: [Matcher.KeptPattern?]
    /// The groups that tell a pattern's signals from one another, by pattern.
    private var identityGroups: [[Int]]
    /// The group of the client's ID in an event block, by pattern.
    private var reporterGroup: [Int?]
    /// How often each pattern was given up on a message that was too costly for it.
    private(set) var givenUp: [Int]

    /// A pattern that was given up on so many messages of a log is not tried on the rest of it.
    ///
    /// Each of those took the whole step limit; a log with a million such messages would take hours and say nothing.
    static let patience = 100

    /// A matcher that has tried nothing.
    init(_ set: PatternSet) {
        self.set = set
        compiled = Array(repeating: nil, count: set.patterns.count)
        kept = Array(repeating: nil, count: set.patterns.count)
        identityGroups = Array(repeating: [], count: set.patterns.count)
        reporterGroup = Array(repeating: nil, count: set.patterns.count)
        givenUp = Array(repeating: 0, count: set.patterns.count)
    }

    /// The patterns whose beginning a message has; `nil` for none, which is what most messages have.
    @inline(__always)
    func candidates(in bytes: RawSpan, messageStart: Int, messageEnd: Int) -> Candidates? {
        let start = PatternMatcher.textStart(messageStart, messageEnd, bytes)
        return set.beginnings.candidates(at: start, to: messageEnd, in: bytes).map {
            Candidates(places: $0, start: start)
        }
    }

    /// Patterns that a message may match, and where its text starts.
    struct Candidates {
        /// The places of the patterns' numbers in the tree.
        fileprivate let places: Range<Int>
        fileprivate let start: Int
    }

    /// The first pattern of some that a message matches.
    mutating func firstHit(among candidates: Candidates, in bytes: RawSpan, messageEnd: Int) -> PatternHit? {
        let message = candidates.start..<messageEnd
        for place in candidates.places {
            let number = set.beginnings.candidates[place]
            if matches(number, in: bytes, message: message) { return PatternHit(pattern: number, message: message) }
        }
        return nil
    }

    /// The first pattern that a message matches.
    mutating func firstHit(in bytes: RawSpan, message: Range<Int>) -> PatternHit? {
        candidates(in: bytes, messageStart: message.lowerBound, messageEnd: message.upperBound).flatMap {
            firstHit(among: $0, in: bytes, messageEnd: message.upperBound)
        }
    }

    /// The offset of a message's first character that is no blank.
    @inline(__always)
    private static func textStart(_ messageStart: Int, _ messageEnd: Int, _ bytes: RawSpan) -> Int {
        var start = messageStart
        while start < messageEnd, bytes.byte(at: start) <= UInt8(ascii: " ") { start &+= 1 }
        return start
    }

    /// The first pattern for messages with a token in them that a message matches.
    mutating func firstTokenHit(in bytes: RawSpan, message: Range<Int>) -> PatternHit? {
        for number in set.tokenPatterns where matches(number, in: bytes, message: message) {
            return PatternHit(pattern: number, message: message)
        }
        return nil
    }

    private mutating func matches(_ number: Int, in bytes: RawSpan, message: Range<Int>) -> Bool {
        guard let expression = set.expressions[number] else { return true }
        guard givenUp[number] < PatternMatcher.patience else { return false }
        if kept[number] == nil { keep(expression, number) }
        guard let pattern = kept[number] else { return false }
        switch matcher.match(pattern, in: bytes, range: message) {
        case .match: return true
        case .noMatch: return false
        case .tooCostly:
            givenUp[number] += 1
            return false
        }
    }

    /// Gets an expression ready. One that can't be compiled matches nothing; a test rules that out.
    private mutating func keep(_ expression: SignalExpression, _ number: Int) {
        guard let expression = try? expression.use() else { return }
        compiled[number] = expression
        kept[number] = matcher.keep(expression.pattern)
        identityGroups[number] = expression.fields.filter { !$0.field.isVolatile }.map(\.group)
        reporterGroup[number] = expression.fields.first { $0.field == .reporter }?.group
    }
}

// MARK: - Fields

extension PatternMatcher {
    /// The bytes of the fields that make a hit's identity, with the pattern's number before them.
    ///
    /// Must be called before the matcher is used again, like all that is asked of a hit.
    func key(of hit: PatternHit, component: Range<Int>, in bytes: RawSpan) -> [UInt8] {
        var key = [UInt8(truncatingIfNeeded: hit.pattern), UInt8(truncatingIfNeeded: hit.pattern >> 8)]
        forEachPart(of: hit, component: component) { part in
            // A byte that no UTF-8 text holds keeps neighbouring fields apart.
            key.append(0xff)
            bytes.append(part, to: &key)
        }
        return key
    }

    /// Whether a key is that of a hit; the key itself is not made.
    func isKey(_ key: [UInt8], of hit: PatternHit, component: Range<Int>, in bytes: RawSpan) -> Bool {
        var offset = 2
        var isSame = key.span.bytes.word(at: 0) & 0xffff == UInt64(hit.pattern)
        forEachPart(of: hit, component: component) { part in
            let end = offset + 1 + part.count
            isSame =
                isSame && end <= key.count && bytes.hasBytes(key, offset + 1..<end, at: part.lowerBound)
                && key[offset] == 0xff
            offset = end
        }
        return isSame && offset == key.count
    }

    /// A number made of all bytes of a hit's key.
    ///
    /// Not a safe hash: who relies on it must compare the keys.
    func hash(of hit: PatternHit, component: Range<Int>, in bytes: RawSpan) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: hit.pattern)
        forEachPart(of: hit, component: component) { part in
            var offset = part.lowerBound
            while offset < part.upperBound {
                let rest = part.upperBound &- offset
                let word = bytes.word(at: offset)
                hash = (hash ^ (rest < 8 ? word & (1 << UInt64(8 &* rest) &- 1) : word)) &* 0x9e37_79b9_7f4a_7c15
                hash ^= hash >> 29
                offset &+= 8
            }
        }
        return hash
    }

    /// The parts of a hit's key: the fields that are its identity, and the component where that is one.
    @inline(__always)
    private func forEachPart(of hit: PatternHit, component: Range<Int>, _ body: (Range<Int>) -> Void) {
        for group in identityGroups[hit.pattern] { body(range(of: group, in: hit) ?? 0..<0) }
        if set.traits[hit.pattern].contains(.readsComponent) { body(component) }
    }

    /// Whether all matches of a pattern that was hit give the same signal.
    func isWithoutFields(_ pattern: Int) -> Bool {
        !set.traits[pattern].contains(.readsComponent) && identityGroups[pattern].isEmpty
    }

    /// The signal of a hit, decoded. Must be called before the matcher is used again.
    func signal(of hit: PatternHit, component: String?, in bytes: RawSpan) -> Signal {
        let pattern = set.patterns[hit.pattern]
        var fields = pattern.implies
        for (group, field) in compiled[hit.pattern]?.fields ?? [] {
            if let range = range(of: group, in: hit) { fields[field] = bytes.text(range) }
        }
        if pattern.readsComponent { fields[.component] = component }
        return Signal(pattern.kind, fields)
    }

    /// Where the client's ID stands in an event block.
    func reporter(of hit: PatternHit) -> Range<Int>? {
        reporterGroup[hit.pattern].flatMap { range(of: $0, in: hit) }
    }

    /// Where a group of a hit lies in the bytes; `nil` when it took no part.
    private func range(of group: Int, in hit: PatternHit) -> Range<Int>? {
        guard let range = matcher.group(group) else { return nil }
        let start = hit.message.lowerBound + range.lowerBound
        return start..<start + range.count
    }

    /// The signal a message would give, with all fields; for reading a kept message once more.
    mutating func signal(in message: [UInt8], component: String?) -> Signal? {
        let bytes = message.span.bytes
        guard let hit = firstHit(in: bytes, message: 0..<bytes.byteCount) else { return nil }
        return signal(of: hit, component: component, in: bytes)
    }
}
