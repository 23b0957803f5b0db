import Testing

@testable import Tokens

/// Whether a piece goes on with a part of which only the beginning is known.
struct PartialJSONTests {
    private static let texts = [
        #"{"exp":1580415505,"name":"Müller, Jörg Łukasz Čapek"}"#, #"{"name":"山田太郎、経理部門、東京都港区","exp":1}"#,
        #"{"name":"Пользователь отдела кадров","exp":1580415505}"#, #"{"roles":["👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻"],"exp":1580415505}"#,
    ]

    /// A payload is text in any script, wherever it is cut.
    @Test(arguments: texts) func textInAnyScriptGoesOn(text: String) {
        let encoded = Array(Base64URL.text(of: Array(text.utf8)).utf8)
        for place in 4..<(encoded.count - 16) {
            let (part, next) = (encoded[..<place], encoded[place...].prefix(16))
            #expect(PartialJSON.continues(part, with: next), "cut at \(place)")
        }
    }

    /// Bytes that begin no character are no text, as those of a signature are.
    @Test func bytesOfNoCharacterDoNotGoOn() {
        let part = Array(Base64URL.text(of: Array(#"{"exp":1580415505,"n":"#.utf8)).utf8)
        for byte: UInt8 in [0xC0, 0xFF, 0x80, 0x01] {
            let text = Array(Base64URL.text(of: Array(repeating: byte, count: 12)).utf8)
            #expect(!PartialJSON.continues(part[...], with: text[...]), "\(byte)")
        }
        // A character that takes two bytes, each without its second.
        let cut = Array(Base64URL.text(of: Array(repeating: [0xC3, 0x41], count: 6).flatMap { $0 }).utf8)
        #expect(!PartialJSON.continues(part[...], with: cut[...]))
    }
}
