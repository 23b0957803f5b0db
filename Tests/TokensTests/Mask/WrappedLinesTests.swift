import TestSupport
import Testing

@testable import Tokens

/// Tokens in lines of one length, whose letters say nothing and whose dots are torn apart by a line end.
struct WrappedLinesTests {
    private static let dots = ["%2E", "%252E", "\\u002e", "&#46;", "\r\n", "|"]
    private static let lineEnds = ["\n", "\r\n", "=\r\n", " ^\r\n", "\t", "\r\n> ", "\n    "]

    @Test(arguments: dots, lineEnds)
    func noSignatureComesThroughWhateverTearsADotApart(dot: String, lineEnd: String) {
        var generator = SeededGenerator(seed: 4)
        for width in Array(4...40) + [64, 76, 100] {
            let token = Self.token(of: "D", with: dot, using: &generator)
            let masked = TokenMask.mask("token=" + wrapped(token.text, at: width, by: lineEnd))
            #expect(Leak.run(of: token.signature, in: masked) == nil, "width \(width): \(masked.suffix(300))")
        }
    }

    @Test func lineEndsOfATokenAreThoseAtEqualDistances() {
        var generator = SeededGenerator(seed: 5)
        let token = Self.token(of: "x", with: ".", using: &generator).text
        for lineEnd in Self.lineEnds {
            let text = "token=" + wrapped(token, at: 30, by: lineEnd) + lineEnd + "Regards, Ann"
            // All but the last one, which stands before the last letters.
            let count = Self.ends(in: text, behind: 6).count
            #expect(count == (token.utf8.count - 1) / 30 - 1, "\(lineEnd.debugDescription)")
        }
    }

    @Test func linesOfOneLengthBelowATokenAreNoneOfIts() {
        var generator = SeededGenerator(seed: 6)
        let token = Self.token(of: "x", with: ".", using: &generator).text
        let identifiers = (1...9).map { "2F0B9A5E-63C1-4B0E-9A55-00000000000\($0)" }
        let text = ([token] + identifiers).joined(separator: "\n")
        #expect(Self.ends(in: text, behind: 0).isEmpty)
        #expect(TokenMask.mask(text).hasSuffix(identifiers.joined(separator: "\n")))
    }

    @Test func whatStandsBelowAWrappedTokenStays() {
        var generator = SeededGenerator(seed: 7)
        for width in 4...90 {
            let token = Self.token(of: "D", with: ".", using: &generator).text
            let masked = TokenMask.mask(wrapped(token, at: width, by: "\r\n") + "\r\nRegards, Ann Example")
            #expect(masked.hasSuffix("\r\nRegards, Ann Example"), "width \(width): \(masked)")
        }
    }

    // MARK: - Tokens

    /// A token whose payload is mostly one letter again and again.
    private static func token(
        of letter: Character,
        with dot: String,
        using generator: inout SeededGenerator
    ) -> (text: String, signature: String) {
        let signature = Base64URL.text(of: (0..<256).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        let run = String(repeating: letter, count: Int.random(in: 60..<120, using: &generator))
        let parts = [#"{"alg":"RS256","typ":"JWT"}"#, #"{"exp":1580415505,"upn":"\#(run)"}"#]
        let encoded = parts.map { Base64URL.text(of: Array($0.utf8)) }
        return ((encoded + [signature]).joined(separator: dot), signature)
    }

    private static func ends(in text: String, behind start: Int) -> [Range<Int>] {
        Array(text.utf8).withUnsafeBufferPointer { WrappedLines(behind: [start], in: $0).ends }
    }
}
