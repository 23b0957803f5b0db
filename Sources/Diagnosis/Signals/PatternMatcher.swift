import CMTraceLog
import Times
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
    private var kept: [Kept?]
    /// The groups that tell a pattern's signals from one another, of all patterns one behind the other.
    private var identityGroups: [Int] = []
    /// How often each pattern was given up on a message that was too costly for it.
    private(set) var givenUp: [Int]

    /// An expression that was used before.
    private struct Kept {
        let pattern: Matcher.KeptPattern
        /// Where its groups stand in ``identityGroups``.
        let identity: Range<Int>
        /// The group of the client's ID in an event block.
        let reporterGroup: Int?
    }

    /// A pattern that was given up on so many messages of a log is not tried on the rest of it.
    ///
    /// Each of those took the whole step limit; a log with a million such messages would take hours and say nothing.
    static let patience = 100

    /// A matcher that has tried nothing.
    init(_ set: PatternSet) {
        self.set = set
        compiled = Array(repeating: nil, count: set.patterns.count)
        kept = Array(repeating: nil, count: set.patterns.count)
        givenUp = Array(repeating: 0, count: set.patterns.count)
    }

    /// One that goes on where another one stands: it gives up what that one has given up.
    init(goingOnFrom other: borrowing PatternMatcher) {
        self.init(other.set)
        givenUp = other.givenUp
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
        guard let pattern = kept[number]?.pattern else { return matchesFirst(number, in: bytes, message: message) }
        switch matcher.match(pattern, in: bytes, range: message) {
        case .match: return true
        case .noMatch: return false
        case .tooCostly:
            givenUp[number] += 1
            if givenUp[number] >= PatternMatcher.patience { kept[number] = nil }
            return false
        }
    }

    /// The same for a pattern that is not kept: it was not used before, was given up, or has no expression.
    private mutating func matchesFirst(_ number: Int, in bytes: RawSpan, message: Range<Int>) -> Bool {
        guard let expression = set.expressions[number] else { return true }
        guard givenUp[number] < PatternMatcher.patience, keep(expression, number) else { return false }
        return matches(number, in: bytes, message: message)
    }

    /// Gets an expression ready, if it can be. One that can't be compiled matches nothing; a test rules that out.
    private mutating func keep(_ expression: SignalExpression, _ number: Int) -> Bool {
        guard let expression = try? expression.use() else { return false }
        compiled[number] = expression
        let start = identityGroups.count
        identityGroups += expression.fields.filter { !$0.field.isVolatile }.map(\.group)
        kept[number] = Kept(
            pattern: matcher.keep(expression.pattern),
            identity: start..<identityGroups.count,
            reporterGroup: expression.fields.first { $0.field == .reporter }?.group
        )
        return true
    }
}

// MARK: - Fields

extension PatternMatcher {
    /// Writes a hit's key: the fields that are its identity, and the component where that is one.
    ///
    /// Must be called before the matcher is used again, like all that is asked of a hit.
    func write(keyOf hit: PatternHit, component: Range<Int>, in bytes: RawSpan, to key: inout HitKey) {
        key.begin(pattern: hit.pattern)
        if let kept = kept[hit.pattern] {
            var index = kept.identity.lowerBound
            while index < kept.identity.upperBound {
                if let field = range(of: identityGroups[index], in: hit) {
                    key.append(field, of: bytes)
                } else {
                    key.appendMissing()
                }
                index &+= 1
            }
        }
        if set.traits[hit.pattern].contains(.readsComponent) { key.append(component, of: bytes) }
    }

    /// Whether all matches of a pattern that was hit give the same signal.
    func isWithoutFields(_ pattern: Int) -> Bool {
        !set.traits[pattern].contains(.readsComponent) && kept[pattern]?.identity.isEmpty != false
    }

    /// The signal of a hit, decoded. Must be called before the matcher is used again.
    ///
    /// `hidesRest` says that the message begins with the rest of a token, of which no field may hold a piece.
    func signal(of hit: PatternHit, component: String?, in bytes: RawSpan, hidesRest: Bool = false) -> Signal {
        let pattern = set.patterns[hit.pattern]
        var fields = SignalFields()
        for (group, field) in compiled[hit.pattern]?.fields ?? [] {
            if let range = range(of: group, in: hit) { fields[field] = bytes.text(range) }
        }
        // Before a URL is taken apart and a name is written in lower case, which would disguise it.
        fields = pattern.implies.merging(hidesRest ? fields.withoutRest : fields)
        if pattern.readsComponent { fields[.component] = component }
        return Signal(pattern.kind, fields)
    }

    /// Where the client's ID stands in an event block.
    func reporter(of hit: PatternHit) -> Range<Int>? {
        guard let group = kept[hit.pattern]?.reporterGroup else { return nil }
        return range(of: group, in: hit)
    }

    /// Where a group of a hit lies in the bytes; `nil` when it took no part.
    private func range(of group: Int, in hit: PatternHit) -> Range<Int>? {
        guard let range = matcher.group(group) else { return nil }
        let start = hit.message.lowerBound + range.lowerBound
        return start..<start + range.count
    }

    /// The signal a record gives, with all fields; for reading a kept record once more.
    mutating func signal(in mark: RecordMark) -> Signal? {
        signal(in: mark.message, component: mark.component, hidesRest: mark.beginsWithRest)
    }

    /// The signal a message would give, with all fields.
    mutating func signal(in message: [UInt8], component: String?, hidesRest: Bool = false) -> Signal? {
        let bytes = message.span.bytes
        guard let hit = firstHit(in: bytes, message: 0..<bytes.byteCount) else { return nil }
        return signal(of: hit, component: component, in: bytes, hidesRest: hidesRest)
    }
}
