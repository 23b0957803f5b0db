import TestSupport
import Testing

@testable import Tokens

struct StrictReaderTests {
    @Test(arguments: [
        ("QQ==", 2, Base64URL.Reason.padding), ("Q Q", 1, .whiteSpace), ("QU+C", 2, .standardAlphabet(0x2B)),
        ("QU!C", 2, .foreignCharacter(0x21)), ("QUJDR", 4, .impossibleLength), ("QR", 1, .spareBits),
        ("QUF", 2, .spareBits),
    ])
    func whatIsNoBase64URLIsRefused(text: String, offset: Int, reason: Base64URL.Reason) {
        #expect(throws: Base64URL.Problem(offset: offset, reason: reason)) {
            try Base64URL.decode(Array(text.utf8)[...])
        }
    }

    @Test func decodingUndoesEncoding() throws {
        var generator = SeededGenerator(seed: 5)
        for count in 0..<100 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = Array(TokenBuilder.encode(bytes).utf8)
            #expect(try Base64URL.decode(text[...]) == bytes)
        }
    }

    @Test(arguments: [
        ("{", 1), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("[01]", 2), ("[1.]", 3), ("[-]", 2), ("{\"a\":\"\u{1}\"}", 6),
        ("\"\\x\"", 2), ("\"\\ud800\"", 7), ("{} {}", 3), ("", 0), ("nul", 3), ("[1 2]", 3), ("'a'", 0),
    ])
    func whatIsNoJSONIsRefusedWhereItBegins(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: Array(text.utf8)) }
        #expect(error?.offset == offset)
    }

    @Test func invalidUTF8IsRefusedAtItsByte() {
        let error = #expect(throws: JSONError.self) {
            try JSONReader.value(of: Array("\"añ".utf8) + [0x41, 0xB5, 0x22])
        }
        #expect(error == JSONError(offset: 5, reason: .invalidUTF8))
    }

    @Test func numbersKeepTheirText() throws {
        for text in ["1580415505", "-0", "1.50", "12345678901234567890123", "1E+02"] {
            #expect(try JSONReader.value(of: Array(text.utf8)) == .number(text))
        }
    }

    @Test func escapesAreUndone() throws {
        let value = try JSONReader.value(of: Array(#""\u00e9\ud83d\ude00\n\/""#.utf8))
        #expect(value == .string("é😀\n/"))
    }

    @Test func depthIsLimited() throws {
        let deep = String(repeating: "[", count: 100_000)
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: Array(deep.utf8)) }
        #expect(error?.reason == .tooDeep)
        let allowed = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        _ = try JSONReader.value(of: Array(allowed.utf8))
    }
}
