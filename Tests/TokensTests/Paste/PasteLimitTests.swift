import Testing

@testable import Tokens

struct PasteLimitTests {
    @Test func tokensAndCommandLinesBeyondTheLimitAreCounted() {
        let line = "ccmsetup.exe /mp:https://x /regtoken:\(PublishedTokens.intact)\n"
        let some = PasteFindings(in: Array(String(repeating: line, count: PasteFindings.limit).utf8))
        #expect(some.tokens.count == PasteFindings.limit && some.omittedTokens == 0 && some.omittedCommandLines == 0)
        let many = PasteFindings(in: Array(String(repeating: line, count: PasteFindings.limit + 7).utf8))
        #expect(many.tokens.count == PasteFindings.limit && many.omittedTokens == 7)
        #expect(many.commandLines.count == PasteFindings.limit && many.omittedCommandLines == 7)
        #expect(many.tokens == some.tokens)
    }
}
