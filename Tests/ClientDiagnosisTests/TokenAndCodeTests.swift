import ClientDiagnosis
import Foundation
import Testing

/// What tokens say and codes mean, through the library.
struct TokenAndCodeTests {
    @Test func aTokenSaysWhatItIsAndUntilWhen() throws {
        let during = try #require(
            DecodedText(PublishedToken.text, judgedAt: Moment("2020-01-29T00:00:00Z")).tokens.first
        )
        #expect(during.kind == "bulk-registration")
        #expect(
            during.validFrom == Moment("2020-01-27T20:18:25Z") && during.validUntil == Moment("2020-01-30T20:18:25Z")
        )
        #expect(during.lifetimeMinutes == 4320)
        #expect(during.members.first { $0.name == "Type" }?.text == "BulkRegistration")
        #expect(during.members.first { $0.name == "exp" }?.part == .claims)
        #expect(during.thumbprint?.count == 40)
        #expect(during.masked.hasPrefix("eyJ0eXAi…"))
        let after = DecodedText(PublishedToken.text, judgedAt: Moment("2020-01-30T20:18:25Z"))
        #expect(during.state == .usable && during.problems.isEmpty)
        #expect(during.uniqueID == "db591e33-06fd-4c5b-82f3-bf673e5bd0a2" && during.newest == nil)
        #expect(after.tokens.map(\.state) == [.expired] && !after.isUsable)
        let before = DecodedText(PublishedToken.text, judgedAt: Moment("2020-01-27T20:18:24Z"))
        #expect(before.tokens.map(\.state) == [.notYetValid])
    }

    @Test func tokensAreTheValuesOfTheJSONReport() throws {
        struct Answer: Decodable {
            let tokens: [TokenContents]
        }
        let damaged = PublishedToken.text.replacing("NDE1NTA1fQ", with: "NDE1N*A1fQ")
        let decoded = DecodedText("\(PublishedToken.text)\n\n\(damaged) and \(PublishedToken.header).e30.abc")
        #expect(decoded.tokens.count == 3)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(decoded.json().utf8)).tokens == decoded.tokens)
        let written = try JSONEncoder().encode(decoded.tokens)
        #expect(try JSONDecoder().decode([TokenContents].self, from: written) == decoded.tokens)
    }

    @Test func aTextWithoutATokenHasNone() {
        for text in ["", "no token", "eyJ"] {
            let decoded = DecodedText(text)
            #expect(decoded.tokens.isEmpty && !decoded.isUsable && decoded.commandLines.isEmpty)
        }
        let hostile = DecodedText(bytes: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 167) })
        #expect(hostile.tokens.isEmpty)
    }

    @Test func moreThanFiveHundredTokensAreCounted() {
        let decoded = DecodedText(String(repeating: "\(PublishedToken.header).e30.abc and ", count: 503))
        #expect(decoded.tokens.count == 500 && decoded.omittedTokens == 3)
    }

    @Test func aCommandLineIsReviewed() throws {
        let text = "\n  ccmsetup.exe /mp: CCMHOSTNAME=gw.contoso.com/X /regtoken:\(PublishedToken.text)"
        let command = try #require(DecodedText(text).commandLines.first)
        #expect(command.line == 2 && command.column == 3)
        #expect(command.problems.contains { $0.code == "mp-parameter-empty" && $0.rule == "CMG703" })
    }

    @Test(arguments: [
        ("0x80072f8f", Meaning.Kind.code), ("HTTP 403", .code), ("0x9", .flags),
        ("CMGService_Invalid_Token", .statusText), ("AADSTS50001:", .fact), ("SMS Issuing", .fact),
        ("untrusted-ca", .rule), ("tls-failed", .signal), ("CcmSetup failed with error code 0x80004005", .line),
    ])
    func everyKindOfTextHasItsMeaning(text: String, kind: Meaning.Kind) throws {
        let meaning = try #require(CodeBook().explain(text).meanings.first)
        #expect(meaning.kind == kind)
        #expect(meaning.text?.isEmpty == false && !meaning.name.isEmpty)
        #expect(meaning.rules == meaning.rules.sorted { $0.id < $1.id })
    }

    @Test func whatIsNotKnownHasSuggestions() {
        let explained = CodeBook().explain("untrusted-cb")
        #expect(explained.meanings.isEmpty && explained.suggestions.contains("untrusted-ca"))
        #expect(CodeBook().explain("").meanings.isEmpty)
    }
}
