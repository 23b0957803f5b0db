import Diagnosis
@testable import UserRules
import Knowledge
import Testing

/// Expressions that take too long on lines made to hurt them are refused.
struct CostTests {
    @Test(
        arguments: [
            "V(a+)+b", "V(a|a)*b", "V(a|aa)+b", #"V(\w+\s?)*b"#, "V(.*a){20}b", "V(?:a*)*b", "V(a?){40}a{40}b",
        ]
    )
    func expressionThatExplodesIsRefused(expression: String) {
        let pattern = SignalPattern(
            SignalKind("x"),
            starts: ["V"],
            expression: expression,
            matching: ["V" + String(repeating: "a", count: 45) + "b"],
            notMatching: []
        )
        #expect(ExpressionCost.excess(of: pattern) != nil)
    }

    /// What is asked of users' expressions, the tool's own meet.
    @Test(arguments: SignalCatalogue.patterns)
    func ownExpressionsCope(pattern: SignalPattern) {
        #expect(ExpressionCost.excess(of: pattern) == nil)
    }

    @Test func refusalNamesTheExpressionAndTheRemedy() throws {
        let file = try GoodFile.with("(?<host>[^ ]+) dropped", as: "(?<host>([^ ]+)+) dropped")
        let mistakes = try file.mistakes()
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.hasPrefix("4:17: the expression takes too long: it is given up on a line of ") == true)
        #expect(mistakes.first?.hasSuffix("([^,]* instead of .*), and do not nest them ((a+)+)") == true)
    }
}
