import Fuzzing
import Testing

/// The laws' own eyes: what they are to see, they see.
struct OutputTests {
    @Test(arguments: ["\u{1b}[31m", "a\rb", "\u{0}", "\u{7f}", "\u{9b}", "\u{202e}", "\u{61c}", "\u{e0041}"])
    func controlCharacterIsAFlawOfText(text: String) {
        #expect(Output.flaw(inText: text) != nil)
        #expect(Output.flaw(inJSON: "\"\(text)\"") != nil)
    }

    @Test(arguments: ["", "a line\nand another\n", "Grüße …", "💥"])
    func usualTextIsNone(text: String) {
        #expect(Output.flaw(inText: text) == nil)
    }

    @Test(arguments: [
        "", "{", "{\"a\":}", "[1,]", "{\"a\":1,}", "{} {}", "01", "1.", "-", "1e", "\"\\x\"", "\"\\u12g4\"", "\"a",
        "tru", "{1:2}",
        "\"\t\"", String(repeating: "[", count: 100_000),
    ])
    func brokenJSONIsAFlaw(text: String) {
        #expect(Output.flaw(inJSON: text) != nil)
    }

    @Test(arguments: [
        "{}\n", "{\"a\": [1, \"\\u001b\"]}\n", "[ -0.5e+10, true, null, [], {\"\": {}} ]",
    ])
    func wholeJSONIsNone(text: String) {
        #expect(Output.flaw(inJSON: text) == nil)
    }

    private static let secret = "Zk3_Hq0a-Wm9Xt5RcVb2Ld8Pf6Ns1Gj7Ky4"

    @Test func runOfASecretIsSeenWhereverItStands() {
        let secret = Secret(Array(Self.secret.utf8))
        for start in 0...Self.secret.utf8.count - 20 {
            let run = String(Self.secret.dropFirst(start).prefix(20))
            #expect(secret.leak(in: "before \(run) behind") == run)
            #expect(secret.leak(in: run.map(String.init).joined(separator: "\n> ")) == run)
            let encoded = run.utf8.map { "%" + String($0, radix: 16) }.joined()
            #expect(secret.leak(in: encoded) == run)
        }
    }

    @Test func fewerCharactersOfASecretAreNone() {
        let secret = Secret(Array(Self.secret.utf8))
        #expect(secret.leak(in: String(Self.secret.prefix(19)) + "." + String(Self.secret.suffix(15))) == nil)
        #expect(secret.leak(in: "") == nil)
        #expect(secret.leak(in: "%") == nil)
    }
}
