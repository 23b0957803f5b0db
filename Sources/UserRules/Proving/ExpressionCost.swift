import Diagnosis
import Patterns
import ReportModel

/// Whether an expression takes too long on lines made to hurt it.
///
/// An expression with nested or neighbouring repetitions can try every way to share a text among them. On the lines it
/// was written for that is not seen; on a long line it takes forever. So parts of its own lines are repeated, and the
/// end is spoilt so that every way must be tried. The engine's step limit ends each trial.
struct ExpressionCost {
    /// The line on which it was given up.
    struct Finding {
        /// The text that is repeated, made visible.
        let unit: String
        let length: Int
    }

    /// As long as the longest line such expressions commonly meet, a policy body aside.
    private static let repetitions = 1500
    private static let positionLimit = 40

    /// Tries the pattern; `nil` when it copes.
    static func excess(of pattern: SignalPattern) -> Finding? {
        guard let expression = pattern.expression, let compiled = try? Pattern(#"\A(?:\#(expression))"#) else {
            return nil
        }
        let matcher = Matcher()
        for base in (pattern.matching.prefix(4) + pattern.starts.prefix(4)).map({ Array($0.utf8) }) {
            for position in positions(in: base) {
                for unit in units(at: position, of: base) {
                    let run = [[UInt8]](repeating: unit, count: repetitions / unit.count).flatMap { $0 }
                    // What the expression needs may stand behind what spoils it; without it PCRE2 does not even try.
                    for tail in [[0x01], [0x01] + Array(base[position...]), Array(base[position...])] {
                        let text = base[..<position] + run + tail
                        guard isTooCostly(compiled, Array(text), matcher) else { continue }
                        return Finding(unit: String(decoding: unit, as: UTF8.self), length: text.count)
                    }
                }
            }
        }
        return nil
    }

    /// Places all over the line, its end among them.
    private static func positions(in base: [UInt8]) -> [Int] {
        let step = max(1, base.count / positionLimit)
        return Array(stride(from: 0, to: base.count, by: step)) + [base.count]
    }

    /// What to repeat: the characters around the place, and what expressions commonly repeat.
    private static func units(at position: Int, of base: [UInt8]) -> [[UInt8]] {
        var units: [[UInt8]] = []
        if position > 0 { units.append([base[position - 1]]) }
        if position > 1 { units.append(Array(base[position - 2..<position])) }
        if position == base.count { units += [" ", "a", "0", ".", "a ", "\n"].map { Array($0.utf8) } }
        return units
    }

    private static func isTooCostly(_ pattern: Pattern, _ text: [UInt8], _ matcher: Matcher) -> Bool {
        let bytes = text.span.bytes
        return matcher.match(pattern, in: bytes, range: 0..<text.count) == .tooCostly
    }
}
