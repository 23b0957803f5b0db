import Patterns
import Synchronization

/// The expression of a pattern, compiled when a message first gets as far as it; most never are.
final class SignalExpression: Sendable {
    private let source: String
    private let compiled = Mutex<Compiled?>(nil)

    /// An expression ready to match, with what its groups mean.
    final class Compiled: Sendable {
        let pattern: Pattern
        /// The field of each named group.
        let fields: [(group: Int, field: Field)]
        init(_ pattern: Pattern) {
            self.pattern = pattern
            fields = pattern.groupNames.enumerated().compactMap { number, name in
                name.flatMap(Field.init(rawValue:)).map { (number, $0) }
            }
        }
    }

    /// The expression of a pattern as it is written.
    init(_ source: String) {
        self.source = source
    }

    /// The expression, compiled now if it was not before.
    ///
    /// - Throws: ``PatternError`` when it is none: a mistake in the catalogue, which a test rules out, as the reading of
    ///   rule files does for theirs.
    func use() throws(PatternError) -> Compiled {
        let result = compiled.withLock { compiled -> Result<Compiled, PatternError> in
            if let compiled { return .success(compiled) }
            do throws(PatternError) {
                let fresh = Compiled(try SignalExpression.pattern(source))
                compiled = fresh
                return .success(fresh)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Compiles an expression as it is used: from a message's first non-blank character on.
    static func pattern(_ source: String) throws(PatternError) -> Pattern {
        try Pattern(#"\A(?:\#(source))"#)
    }
}
