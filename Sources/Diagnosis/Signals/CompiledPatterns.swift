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
    /// Beginnings by their first byte.
    private let beginnings: [[Beginning]]
    /// The patterns for messages with a token in them.
    private let tokenPatterns: [Int]

    private struct Beginning: Sendable {
        let bytes: [UInt8]
        let pattern: Int
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
        var table = [[Beginning]](repeating: [], count: 256)
        for (index, pattern) in patterns.enumerated() {
            for start in pattern.starts {
                guard let first = start.utf8.first else { continue }
                table[Int(first)].append(Beginning(bytes: Array(start.utf8), pattern: index))
            }
        }
        beginnings = table
        tokenPatterns = patterns.indices.filter { patterns[$0].starts.isEmpty }
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
        for beginning in beginnings[Int(bytes.byte(at: start))] where bytes.hasBytes(beginning.bytes, at: start) {
            let range = start..<message.upperBound
            guard range.count >= beginning.bytes.count else { continue }
            guard let expression = expressions[beginning.pattern] else {
                return PatternHit(pattern: beginning.pattern, message: range)
            }
            if matcher.match(expression, in: bytes, range: range) == .match {
                return PatternHit(pattern: beginning.pattern, message: range)
            }
        }
        return nil
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
    func appendKey(of hit: PatternHit, component: String?, in bytes: RawSpan, matcher: Matcher, to key: inout [UInt8]) {
        key.append(UInt8(truncatingIfNeeded: hit.pattern))
        key.append(UInt8(truncatingIfNeeded: hit.pattern >> 8))
        for (group, field) in groupFields[hit.pattern] where !field.isVolatile {
            // A byte that no UTF-8 text holds keeps neighbouring fields apart.
            key.append(0xff)
            guard let range = matcher.group(group) else { continue }
            bytes.append(range, from: hit.message.lowerBound, to: &key)
        }
        if patterns[hit.pattern].readsComponent, let component {
            key.append(0xff)
            key.append(contentsOf: component.utf8)
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

extension RawSpan {
    fileprivate func append(_ range: Range<Int>, from start: Int, to key: inout [UInt8]) {
        for offset in range { key.append(byte(at: start + offset)) }
    }
}
