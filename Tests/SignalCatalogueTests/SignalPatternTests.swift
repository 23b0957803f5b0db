@testable import Diagnosis
import Patterns
import SignalCatalogue
import Testing

/// Every pattern is proved by its own messages.
struct SignalPatternTests {
    @Test(arguments: SignalCatalogue.patterns)
    func matchingMessagesAreRecognised(by pattern: SignalPattern) throws {
        let patterns = try CompiledPatterns(SignalCatalogue.patterns)
        for message in pattern.matching {
            #expect(patterns.kinds(of: message).contains(pattern.kind), "\(pattern.kind): \(message)")
        }
    }

    @Test(arguments: SignalCatalogue.patterns)
    func notMatchingMessagesAreNot(by pattern: SignalPattern) throws {
        let patterns = try CompiledPatterns(SignalCatalogue.patterns)
        for message in pattern.notMatching {
            #expect(!patterns.kinds(of: message).contains(pattern.kind), "\(pattern.kind): \(message)")
        }
    }

    /// Patterns are tried in order, so two that match one message would hide an error in the list.
    @Test(arguments: SignalCatalogue.patterns)
    func noOtherPatternTakesTheMessages(of pattern: SignalPattern) throws {
        // The pattern for tokens reads a second thing from the lines of others; that is its purpose.
        for other in SignalCatalogue.patterns where other.kind != pattern.kind && !other.starts.isEmpty {
            let alone = try CompiledPatterns([other])
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

    /// A misspelt group would be dropped without a word.
    @Test(arguments: SignalCatalogue.patterns)
    func groupsNameFields(of pattern: SignalPattern) throws {
        guard let expression = pattern.expression else { return }
        let names = try Pattern(expression).groupNames.compactMap { $0 }
        #expect(names.allSatisfy { Field(rawValue: $0) != nil }, "\(pattern.kind): \(names)")
    }
}

extension CompiledPatterns {
    /// What a message says: at most one thing by its beginning, and one by a token in it.
    fileprivate func kinds(of message: String) -> [SignalKind] {
        let matcher = Matcher()
        let text = Array(message.utf8)
        let bytes = text.span.bytes
        let token = firstTokenHit(in: bytes, message: 0..<text.count, matcher: matcher)
        return [
            signal(in: text, component: "Test", matcher: matcher)?.kind,
            token.map { patterns[$0.pattern].kind },
        ].compactMap { $0 }
    }
}

extension SignalPattern: CustomTestStringConvertible {
    package var testDescription: String { kind.name }
}
