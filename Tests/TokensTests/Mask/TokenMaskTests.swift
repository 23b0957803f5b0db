import Testing
import TestSupport
import Tokens

struct TokenMaskTests {
    static let mask = "eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30]"

    @Test func aTokenIsReplacedInItsText() {
        let line = "ccmsetup.exe /regtoken:\(PublishedTokens.intact) SMSSITECODE=ABC"
        #expect(TokenMask.mask(line) == "ccmsetup.exe /regtoken:\(Self.mask) SMSSITECODE=ABC")
    }

    @Test func textWithoutATokenStaysAsItIs() {
        for text in ["", "no token", "eyJ", "they say eyJust", Self.mask, "\u{FEFF}ünï\r\n"] {
            #expect(TokenMask.mask(text) == text)
        }
    }

    @Test func maskingTwiceIsMaskingOnce() {
        let once = TokenMask.mask("a \(PublishedTokens.intact) b \(PublishedTokens.damaged)")
        #expect(once == "a \(Self.mask) b eyJ0eXAi…[token x5t=392A3CBC…]")
        #expect(TokenMask.mask(once) == once)
    }

    @Test(arguments: [PublishedTokens.intact, PublishedTokens.damaged])
    func noPieceOfASignatureSurvivesWrapping(token: String) {
        let signature = Array(token.split(separator: ".")[2])
        for width in Array(1...20) + Array(stride(from: 23, to: 200, by: 6)) {
            for separator in ["\n", "\r\n> ", " ", "\n    ", "=\r\n"] {
                let masked = TokenMask.mask("Token:\n\(wrapped(token, at: width, by: separator))\nRegards, Ann")
                let rest = masked.filter { !$0.isWhitespace }
                let pieces = stride(from: 0, to: 336, by: 6).map { String(signature[$0..<$0 + 6]) }
                #expect(!pieces.contains { rest.contains($0) }, "width \(width): \(masked)")
                #expect(masked.hasSuffix("Regards, Ann"))
            }
        }
    }

    @Test func noPieceOfASignatureSurvivesDamage() {
        var generator = SeededGenerator(seed: 1)
        let signature = Array(PublishedTokens.intact.split(separator: ".")[2])
        let pieces = stride(from: 0, to: 330, by: 6).map { String(signature[$0..<$0 + 6]) }
        for place in 0..<(PublishedTokens.intact.count - 343) {
            var characters = Array(PublishedTokens.intact)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: characters.remove(at: place)
            case 1: characters.insert("A", at: place)
            default: characters[place] = Character(UnicodeScalar(UInt8.random(in: 33..<127, using: &generator)))
            }
            guard String(characters).contains("eyJ") else { continue }
            let masked = TokenMask.mask(wrapped(String(characters), at: 76))
            #expect(!pieces.contains { masked.contains($0) }, "place \(place): \(masked)")
        }
    }

    @Test func aTokenCutAnywhereIsMasked() {
        for length in 30...PublishedTokens.intact.count {
            let masked = TokenMask.mask("(\(PublishedTokens.intact.prefix(length)))")
            let shape = masked.hasPrefix("(eyJ0eXAi…[token") && (masked.hasSuffix("])") || masked.hasSuffix("].)"))
            #expect(shape && masked.count < 60, "cut at \(length): \(masked)")
        }
    }

    @Test func aTokenGluedToLettersIsMasked() {
        #expect(TokenMask.mask("token\(PublishedTokens.intact)") == "token\(Self.mask)")
    }
}
