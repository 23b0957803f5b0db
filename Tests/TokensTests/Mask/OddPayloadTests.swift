import TestSupport
import Testing

@testable import Tokens

/// Tokens whose payload, in base64, is made of few letters, as that of a text with many marks of lost characters is: its
/// lines look like no token's, and are known by their width.
struct OddPayloadTests {
    @Test(arguments: ["/", "*", ":", "|", "."], ["\n", "\n    ", "\r\n> "])
    func theirSignatureDoesNotComeThrough(dot: String, lineEnd: String) {
        var generator = SeededGenerator(seed: 77)
        for width in 24...80 {
            let lost = String(repeating: "\u{FFFD}", count: Int.random(in: 0..<24, using: &generator))
            let parts = [
                #"{"alg":"RS256","typ":"JWT"}"#, #"{"exp":1580415505,"upn":"\#(lost)"}"#,
            ].map { Base64URL.text(of: Array($0.utf8)) }
            let signature = Base64URL.text(
                of: (0..<256).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            )
            let token = Array((parts + [signature]).joined(separator: dot).utf8)
            let lines = stride(from: 0, to: token.count, by: width).map { token[$0..<min($0 + width, token.count)] }
            let text = String(decoding: Array(lines.joined(separator: Array(lineEnd.utf8))), as: UTF8.self)
            let masked = TokenMask.mask("\"" + text)
            let bare = masked.filter { !" \r\n>".contains($0) }
            #expect(!holdsPiece(of: signature, bare), "width \(width), \(lost.count) characters lost: \(masked)")
        }
    }

    /// Twenty characters of it in a row.
    private func holdsPiece(of signature: String, _ text: String) -> Bool {
        let letters = Array(signature.utf8)
        return stride(from: 0, to: letters.count - 20, by: 1).contains {
            text.contains(String(decoding: letters[$0..<$0 + 20], as: UTF8.self))
        }
    }
}
