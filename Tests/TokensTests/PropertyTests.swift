import TestSupport
import Testing

@testable import SetupCommand
@testable import Tokens

struct PropertyTests {
    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// A token without problems must be one whose parts an independent look finds to be JSON objects.
    @Test func everyChangedCharacterIsDetectedOrReallyDecodes() throws {
        var generator = SeededGenerator(seed: 2)
        let token = Array(PublishedTokens.intact)
        for place in 0..<515 {
            for replacement in Self.alphabet.shuffled(using: &generator).prefix(4) + [" ", ".", "!", "="] {
                guard replacement != token[place] else { continue }
                var changed = token
                changed[place] = replacement
                let found = TokenScanner.tokens(in: String(changed))
                guard let first = found.first, DecodedToken(first).problems.isEmpty else { continue }
                let parts = String(changed).split(separator: ".").map(String.init)
                for part in parts.prefix(2) {
                    let bytes = try Base64URL.decode(Array(part.utf8)[...])
                    #expect(TokenBuilder.encode(bytes) == part, "place \(place)")
                    guard case .object = try JSONReader.value(of: bytes) else {
                        Issue.record("place \(place) is no object")
                        continue
                    }
                }
                #expect(parts.count == 3 && first.compact == String(changed))
            }
        }
    }

    @Test func aTokenIsFoundInsideAnyText() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let before = Self.text(using: &generator)
            let after = Self.text(using: &generator)
            let found = TokenScanner.tokens(in: "\(before) \(PublishedTokens.intact) \(after)")
            #expect(found.map(\.compact) == [PublishedTokens.intact], "\(before)|\(after)")
        }
    }

    @Test func randomBytesAndRandomDamageNeverTrap() {
        var generator = SeededGenerator(seed: 4)
        let base = Array("ccmsetup.exe /mp:https://x /regtoken:\(PublishedTokens.intact)\r\n> SMSMP=\"a".utf8)
        for round in 0..<1500 {
            var bytes = round % 2 == 0 ? base : []
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                if round % 3 == 0 { bytes.remove(at: Int.random(in: 0..<bytes.count, using: &generator)) }
            }
            for found in TokenScanner.tokens(in: bytes) { _ = DecodedToken(found).masked }
            let text = String(decoding: bytes, as: UTF8.self)
            _ = TokenMask.mask(text)
            _ = CommandLine.all(in: text)
        }
    }

    /// Words, numbers and punctuation as they stand around tokens in mails and scripts.
    private static func text(using generator: inout SeededGenerator) -> String {
        let words = [
            "the", "token", "of", "CONTOSO", "CcmSetup", "a-b", "2020-01-30", "Then", "x86_64", "I", "e", "ey", "says:",
            "(or", "not)", "\n", "\r\n", "> ", "Grüße", "…", "end.", "/mp:", "SMSMP=", "0x87d0027e", "%20", "\"q\"",
        ]
        let count = Int.random(in: 0...12, using: &generator)
        return (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
    }
}
