import CMTraceLog
package import Patterns

/// All signal patterns, ready to be tried on messages.
///
/// A message is first looked up by its first characters; only patterns whose beginning stands there run their
/// expression. Most records of a log therefore cost a table look-up and a comparison or two.
package struct CompiledPatterns: Sendable {
    package let patterns: [SignalPattern]
    private let expressions: [Pattern?]
    /// The field of each group of each expression.
    private let groupFields: [[(group: Int, field: Field)]]
    /// Beginnings, those with the same first byte side by side.
    private let beginnings: [Beginning]
    /// Where the beginnings with a first byte stand.
    private let beginningsByFirstByte: [Range<Int>]
    /// Whether any beginning has its first four bytes in a slot; most messages end their look-up here.
    private let mayBegin: [Bool]
    /// The beginnings' characters, one after the other.
    private let characters: [UInt8]
    /// The patterns for messages with a token in them.
    private let tokenPatterns: [Int]

    /// A text with which messages begin; it owns no memory, so that looking at it costs nothing.
    private struct Beginning: Sendable {
        /// The first eight bytes, little-endian; shorter texts are filled up with zeros.
        let word: UInt64
        /// Which of the eight bytes count.
        let mask: UInt64
        /// Where the text stands among the characters.
        let characters: Range<Int>
        let pattern: Int

        init(_ bytes: [UInt8], characters: Range<Int>, pattern: Int) {
            let head = bytes.prefix(8)
            word = head.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            mask = head.count == 8 ? .max : (1 << UInt64(8 * head.count)) - 1
            self.characters = characters
            self.pattern = pattern
        }
    }

    /// Compiles patterns; where two could match one message, the earlier one wins.
    ///
    /// - Throws: ``PatternError`` for an expression that is none.
    package init(_ patterns: [SignalPattern]) throws(PatternError) {
        var expressions: [Pattern?] = []
        for pattern in patterns {
            guard let expression = pattern.expression else {
                expressions.append(nil)
                continue
            }
            expressions.append(try Pattern(#"\A(?:\#(expression))"#))
        }
        self.patterns = patterns
        self.expressions = expressions
        groupFields = expressions.map { CompiledPatterns.fields(of: $0) }
        (beginnings, beginningsByFirstByte, characters) = CompiledPatterns.table(of: patterns)
        mayBegin = CompiledPatterns.slots(of: beginnings)
        tokenPatterns = patterns.indices.filter { patterns[$0].starts.isEmpty }
    }

    /// The beginnings of all patterns, sorted by first byte and, within one, in the order of the patterns.
    private static func table(of patterns: [SignalPattern]) -> ([Beginning], [Range<Int>], [UInt8]) {
        var texts: [(bytes: [UInt8], pattern: Int)] = []
        for (index, pattern) in patterns.enumerated() {
            texts += pattern.starts.filter { !$0.isEmpty }.map { (Array($0.utf8), index) }
        }
        var characters: [UInt8] = []
        var beginnings: [Beginning] = []
        var ranges: [Range<Int>] = []
        for first in UInt8.min...UInt8.max {
            let start = beginnings.count
            for (bytes, pattern) in texts where bytes.first == first {
                let range = characters.count..<characters.count + bytes.count
                characters += bytes
                beginnings.append(Beginning(bytes, characters: range, pattern: pattern))
            }
            ranges.append(start..<beginnings.count)
        }
        return (beginnings, ranges, characters)
    }

    /// A number below 4096 made of a message's first four bytes.
    private static func slot(of word: UInt64) -> Int {
        let head = UInt32(truncatingIfNeeded: word)
        return Int((head &* 0x9e37_79b1) >> 20)
    }

    private static func slots(of beginnings: [Beginning]) -> [Bool] {
        // A beginning of less than four bytes says nothing of the rest, so nothing can be ruled out.
        let hasShort = beginnings.contains { $0.characters.count < 4 }
        var slots = [Bool](repeating: hasShort, count: 4096)
        for beginning in beginnings { slots[slot(of: beginning.word)] = true }
        return slots
    }

    private static func fields(of expression: Pattern?) -> [(group: Int, field: Field)] {
        guard let expression else { return [] }
        return expression.groupNames.enumerated().compactMap { number, name in
            name.flatMap(Field.init(rawValue:)).map { (number, $0) }
        }
    }
}

// MARK: - Matching

/// A pattern that a message matched; where its fields lie stands in ``PatternMatcher``.
struct PatternHit {
    let pattern: Int
    /// The message from its first non-blank character on.
    let message: Range<Int>
}

extension CompiledPatterns {
    /// The first pattern that a message matches.
    func firstHit(in bytes: RawSpan, message: Range<Int>, matcher: Matcher) -> PatternHit? {
        var start = message.lowerBound
        while start < message.upperBound, bytes.byte(at: start) <= UInt8(ascii: " ") { start += 1 }
        guard start < message.upperBound else { return nil }
        let word = bytes.word(at: start)
        guard mayBegin[CompiledPatterns.slot(of: word)] else { return nil }
        for index in beginningsByFirstByte[Int(bytes.byte(at: start))] {
            let beginning = beginnings[index]
            guard word & beginning.mask == beginning.word else { continue }
            let range = start..<message.upperBound
            guard range.count >= beginning.characters.count, stands(beginning, at: start, in: bytes) else { continue }
            guard let expression = expressions[beginning.pattern] else {
                return PatternHit(pattern: beginning.pattern, message: range)
            }
            if matches(expression, beginning.pattern, in: bytes, range: range, matcher: matcher) {
                return PatternHit(pattern: beginning.pattern, message: range)
            }
        }
        return nil
    }

    /// A pattern that was given up on so many messages of a log is not tried on the rest of it.
    ///
    /// Each of those took the whole step limit; a log with a million such messages would take hours and say nothing.
    package static let patience = 100

    private func matches(
        _ expression: Pattern,
        _ number: Int,
        in bytes: RawSpan,
        range: Range<Int>,
        matcher: Matcher
    ) -> Bool {
        if !matcher.givenUp.isEmpty, matcher.givenUp[number, default: 0] >= CompiledPatterns.patience { return false }
        switch matcher.match(expression, in: bytes, range: range) {
        case .match: return true
        case .noMatch: return false
        case .tooCostly:
            matcher.noteGivenUp(number)
            return false
        }
    }

    /// Whether the rest of a beginning, beyond its first eight bytes, stands at an offset.
    private func stands(_ beginning: Beginning, at start: Int, in bytes: RawSpan) -> Bool {
        guard beginning.characters.count > 8 else { return true }
        let rest = beginning.characters.lowerBound + 8..<beginning.characters.upperBound
        return bytes.hasBytes(characters, rest, at: start + 8)
    }

    /// Whether all matches of a pattern give the same signal.
    func isWithoutFields(_ pattern: Int) -> Bool {
        groupFields[pattern].allSatisfy(\.field.isVolatile) && !patterns[pattern].readsComponent
    }

    /// The first pattern for messages with a token in them that a message matches.
    func firstTokenHit(in bytes: RawSpan, message: Range<Int>, matcher: Matcher) -> PatternHit? {
        for pattern in tokenPatterns {
            guard let expression = expressions[pattern] else { continue }
            if matcher.match(expression, in: bytes, range: message) == .match {
                return PatternHit(pattern: pattern, message: message)
            }
        }
        return nil
    }

    /// The bytes of the fields that make a hit's identity, with the pattern's number before them.
    ///
    /// Must be called before the matcher is used again.
    func appendKey(
        of hit: PatternHit,
        component: Range<Int>,
        in bytes: RawSpan,
        matcher: Matcher,
        to key: inout [UInt8]
    ) {
        key.append(UInt8(truncatingIfNeeded: hit.pattern))
        key.append(UInt8(truncatingIfNeeded: hit.pattern >> 8))
        for (group, field) in groupFields[hit.pattern] where !field.isVolatile {
            // A byte that no UTF-8 text holds keeps neighbouring fields apart.
            key.append(0xff)
            guard let range = matcher.group(group) else { continue }
            let start = hit.message.lowerBound + range.lowerBound
            bytes.append(start..<start + range.count, to: &key)
        }
        if patterns[hit.pattern].readsComponent {
            key.append(0xff)
            bytes.append(component, to: &key)
        }
    }

    /// The signal of a hit, decoded. Must be called before the matcher is used again.
    func signal(of hit: PatternHit, component: String?, in bytes: RawSpan, matcher: Matcher) -> Signal {
        let pattern = patterns[hit.pattern]
        var fields = pattern.implies
        for (group, field) in groupFields[hit.pattern] {
            guard let range = matcher.group(group) else { continue }
            let start = hit.message.lowerBound + range.lowerBound
            fields[field] = bytes.text(start..<start + range.count)
        }
        if pattern.readsComponent { fields[.component] = component }
        return Signal(pattern.kind, fields)
    }

    /// The signal a message would give, with all fields; for reading a kept message once more.
    func signal(in message: [UInt8], component: String?, matcher: Matcher) -> Signal? {
        let bytes = message.span.bytes
        guard let hit = firstHit(in: bytes, message: 0..<bytes.byteCount, matcher: matcher) else { return nil }
        return signal(of: hit, component: component, in: bytes, matcher: matcher)
    }
}
