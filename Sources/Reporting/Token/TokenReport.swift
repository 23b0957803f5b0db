import Times
package import ReportModel
package import SetupCommand
package import Tokens

/// What is said about a pasted text: the tokens in it and the command lines around them.
package struct TokenReport: Sendable {
    package let clock: Report.Clock
    /// Where the text comes from: `standard input`, `the arguments`.
    package let source: String
    package let tokens: [Entry]
    package let commandLines: [SetupCommand.CommandLine]
    package let comparison: TokenComparison
    /// How many more tokens stand in the text, which were only counted.
    package let omittedTokens: Int
    /// How many more command lines stand in the text, which were only counted.
    package let omittedCommandLines: Int

    /// One token of the text.
    package struct Entry: Sendable {
        package let token: ReportedToken
        package let signature: SignatureCheck
        /// The token itself; `nil` unless it was asked for.
        package let raw: String?
    }

    /// Decodes what was found in a text.
    ///
    /// `check` tells whether a token's signature holds.
    package init(
        on findings: PasteFindings,
        source: String,
        clock: Report.Clock,
        showsRaw: Bool = false,
        check: (DecodedToken) -> SignatureCheck = { _ in .notChecked }
    ) {
        self.clock = clock
        self.source = source
        let decoded = findings.tokens.map { DecodedToken($0) }
        tokens = decoded.map { token in
            let facts = TokenFacts(token)
            let state = facts.state(at: clock.judgedAt.seconds)
            return Entry(
                token: ReportedToken(facts: facts, state: state, source: source, lines: facts.lines),
                signature: check(token),
                raw: showsRaw ? token.found.compact : nil
            )
        }
        comparison = TokenComparison(decoded)
        commandLines = findings.commandLines
        omittedTokens = findings.omittedTokens
        omittedCommandLines = findings.omittedCommandLines
    }

    /// Whether there are tokens, all of them were looked at and can be used at the judging clock, and no command line
    /// around them has a problem that keeps them from being used.
    package var isUsable: Bool {
        !tokens.isEmpty && omittedTokens == 0
            && tokens.allSatisfy { $0.token.state == .usable && !$0.signature.isFailure }
            && commandLines.allSatisfy { $0.isFragment || $0.problems.allSatisfy(\.isHint) }
    }
}
