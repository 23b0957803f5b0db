import Testing
import Tokens

struct TokenScannerTests {
    static let token = PublishedTokens.intact

    @Test(arguments: Array(1...120) + [340, 341, 342, 343, 514, 515, 516, 517, 857])
    func aTokenSurvivesWrappingAtAnyColumn(width: Int) {
        let text = "See below:\n" + wrapped(Self.token, at: width) + "\n\nThen run the setup again.\n"
        #expect(TokenScanner.tokens(in: text).map(\.compact) == [Self.token])
    }

    @Test(arguments: [
        "\r\n", "\n> ", "\r\n    ", "\n>> ", "=\r\n", " ", "\n\n", "^\r\n", "%0D%0A", "\\r\\n", "\u{A0}\n",
    ])
    func aTokenSurvivesEveryKindOfWrapping(separator: String) {
        for width in [7, 64, 76, 100] {
            let text = "> " + wrapped(Self.token, at: width, by: separator) + "\nand more words"
            #expect(TokenScanner.tokens(in: text).map(\.compact) == [Self.token], "width \(width)")
        }
    }

    @Test func aTokenSurvivesABreakAtAnyOnePlace() {
        for place in 1..<Self.token.count {
            let text = "x " + Self.token.prefix(place) + "\n" + Self.token.dropFirst(place) + " and then words"
            #expect(TokenScanner.tokens(in: text).map(\.compact) == [Self.token], "place \(place)")
        }
    }

    @Test(arguments: [
        ("\"", "\""), ("'", "'"), ("`", "`"), ("Bearer ", "."), ("/regtoken:", " SMSSITECODE=ABC"),
        ("regtoken=", "&x=1"),
        ("(", ")."), ("<p>", "</p>"), ("“", "”"), ("{\"t\":\"", "\"}"), ("line\\n", "\\nline"), ("regtoken%3D", "%20x"),
        ("", ", which is it?"), ("", ". Then"), ("", "\nAs before you will see it."),
        ("", "\n\nThe client is installed."),
    ])
    func quotingAndPunctuationAreNoPartOfAToken(before: String, after: String) {
        let found = TokenScanner.tokens(in: before + Self.token + after)
        #expect(found.map(\.compact) == [Self.token])
        #expect(found.first?.range == before.utf8.count..<(before.utf8.count + Self.token.utf8.count))
    }

    @Test func percentEncodedDotsAreDots() {
        let encoded = Self.token.split(separator: ".").joined(separator: "%2E")
        #expect(TokenScanner.tokens(in: "?t=\(encoded)&x").map(\.compact) == [Self.token])
    }

    @Test func everyCharacterLeadsBackToThePaste() throws {
        let text = "Grüße:\r\n> " + wrapped(Self.token, at: 60, by: "\r\n> ") + "\r\nEnde"
        let bytes = Array(text.utf8)
        let found = try #require(TokenScanner.tokens(in: text).first)
        for (offset, byte) in found.compact.utf8.enumerated() {
            let position = try #require(found.position(ofCompactOffset: offset))
            #expect(bytes[position.offset] == byte)
        }
        #expect(found.line == 2)
        #expect(found.column == 3)
        #expect(found.position(ofCompactOffset: 61)?.line == 3)
        #expect(found.position(ofCompactOffset: 61)?.column == 4)
        #expect(found.start.character == 11)
    }

    @Test func severalTokensAreFoundInTheirOrder() {
        let other = TokenBuilder.token(payload: TokenBuilder.bulkPayload())
        let text = "\(Self.token)\n\(other)\nand \(PublishedTokens.damaged), \(wrapped(other, at: 76))"
        #expect(TokenScanner.tokens(in: text).map(\.compact) == [Self.token, other, PublishedTokens.damaged, other])
    }

    @Test func wordsBehindACutTokenAreNotJoined() {
        for length in stride(from: 25, to: 858, by: 7) {
            let cut = String(Self.token.prefix(length))
            let text = cut + "\nand then the administrator of CONTOSO runs CcmSetup again on the device."
            let found = TokenScanner.tokens(in: text).first?.compact
            #expect(found == cut || found == String(cut.dropLast()), "cut at \(length): \(found ?? "")")
        }
    }

    @Test func aHeaderAloneIsFound() {
        let header = String(Self.token.prefix(84))
        #expect(TokenScanner.tokens(in: "the header \(header).").map(\.compact) == [header])
    }

    @Test func maskedTokensAndWordsAreNoTokens() {
        #expect(TokenScanner.tokens(in: "eyJ0eXAi…[token x5t=392A3CBC…] eyJ, they Just keyJ").isEmpty)
    }
}
