import CMTraceLog
import Times
package import Patterns

/// All signal patterns, ready to be looked up by the beginnings of messages.
///
/// A message is first looked up by its first characters; only patterns whose beginning stands there run their
/// expression. Most records of a log therefore cost a look at a table.
package struct PatternSet: Sendable {
    package let patterns: [SignalPattern]
    let beginnings: BeginningTree
    /// The expression of each pattern; `nil` where the beginning says it all.
    let expressions: [SignalExpression?]
    /// What must be known of each pattern for every hit.
    let traits: [Traits]
    /// The patterns for messages with a token in them.
    let tokenPatterns: [Int]

    /// Properties of a pattern that are asked for with every hit.
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// The component that wrote the record is a field.
        static let readsComponent = Traits(rawValue: 1)
        /// The message is an event block with a time of its own.
        static let readsEventTime = Traits(rawValue: 2)

        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        init(_ pattern: SignalPattern) {
            self = []
            if pattern.readsComponent { insert(.readsComponent) }
            if pattern.readsEventTime { insert(.readsEventTime) }
        }
    }

    /// A set of patterns; where two could match one message, the earlier one wins.
    package init(_ patterns: [SignalPattern]) {
        self.patterns = patterns
        beginnings = BeginningTree(
            patterns.enumerated().flatMap { number, pattern in pattern.starts.map { (Array($0.utf8), number) } }
        )
        expressions = patterns.map { $0.expression.map(SignalExpression.init) }
        traits = patterns.map(Traits.init)
        tokenPatterns = patterns.indices.filter { patterns[$0].starts.isEmpty }
    }

    /// Compiles an expression as patterns use it, to see whether it is one.
    ///
    /// - Throws: ``PatternError`` for an expression that is none.
    package static func check(_ expression: String) throws(PatternError) {
        _ = try SignalExpression.pattern(expression)
    }
}
