import Diagnosis
import Knowledge
import Patterns
import Testing

/// Every pattern is proved by its own messages.
struct SignalPatternTests {
    @Test(arguments: SignalCatalogue.patterns)
    func matchingMessagesAreRecognised(by pattern: SignalPattern) throws {
        let patterns = PatternSet(SignalCatalogue.patterns)
        for message in pattern.matching {
            #expect(patterns.kinds(of: message).contains(pattern.kind), "\(pattern.kind): \(message)")
        }
    }

    @Test(arguments: SignalCatalogue.patterns)
    func notMatchingMessagesAreNot(by pattern: SignalPattern) throws {
        let patterns = PatternSet(SignalCatalogue.patterns)
        for message in pattern.notMatching {
            #expect(!patterns.kinds(of: message).contains(pattern.kind), "\(pattern.kind): \(message)")
        }
    }

    /// Patterns are tried in order, so two that match one message would hide an error in the list.
    @Test(arguments: SignalCatalogue.patterns)
    func noOtherPatternTakesTheMessages(of pattern: SignalPattern) throws {
        // The pattern for tokens reads a second thing from the lines of others; that is its purpose.
        for other in SignalCatalogue.patterns where other.kind != pattern.kind && !other.starts.isEmpty {
            let alone = PatternSet([other])
            for message in pattern.matching where !pattern.starts.isEmpty {
                #expect(alone.kinds(of: message).isEmpty, "\(other.kind) takes: \(message)")
            }
        }
    }

    @Test(arguments: SignalCatalogue.patterns)
    func messagesGoBothWays(of pattern: SignalPattern) {
        #expect(!pattern.matching.isEmpty)
        #expect(!pattern.notMatching.isEmpty)
    }

    /// Expressions are compiled when a message first needs them; one that is none would match nothing, without a word.
    @Test(arguments: SignalCatalogue.patterns)
    func expressionsAreExpressions(of pattern: SignalPattern) throws {
        if let expression = pattern.expression { try PatternSet.check(expression) }
    }

    /// A misspelt group would be dropped without a word.
    @Test(arguments: SignalCatalogue.patterns)
    func groupsNameFields(of pattern: SignalPattern) throws {
        guard let expression = pattern.expression else { return }
        let names = try Pattern(expression).groupNames.compactMap { $0 }
        #expect(names.allSatisfy { Field(rawValue: $0) != nil }, "\(pattern.kind): \(names)")
    }
}

extension PatternSet {
    /// What a message says: at most one thing by its beginning, and one by a token in it.
    fileprivate func kinds(of message: String) -> [SignalKind] {
        signals(in: message, component: "Test").map(\.kind)
    }
}

extension SignalPattern: CustomTestStringConvertible {
    package var testDescription: String { kind.name }
}
