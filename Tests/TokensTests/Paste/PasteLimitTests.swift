import SetupCommand
import Testing
import Tokens

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

    /// Megabytes of letters behind a header are taken for a token, too: few of those are kept, and the first always.
    @Test func tokensOfMegabytesAreCountedSooner() {
        let letters = String(repeating: "aZ3bY7cXd9WeV1k2", count: 1 << 16)
        let long = "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.\(letters)\n\nand then\n\n"
        let several = PasteFindings(in: Array(String(repeating: long, count: 6).utf8))
        #expect(several.tokens.count == 3 && several.omittedTokens == 3)
        let one = PasteFindings(
            in: Array((long.replacing(letters, with: letters + letters + letters + letters + "a")).utf8)
        )
        #expect(one.tokens.count == 1 && one.omittedTokens == 0)
    }
}
