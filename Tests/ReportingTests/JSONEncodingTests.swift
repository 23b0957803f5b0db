import Foundation
import Testing

@testable import Reporting

/// The encoder of the reports beside Foundation's, which it must agree with to the byte.
struct JSONEncodingTests {
    @Test func shapesAreWrittenAsFoundationWritesThem() throws {
        let shape = Shape(
            text: "quotes \" backslash \\ slash / tab \t return \r\n feed \u{c} bell \u{8} control \u{1} ünï 😀",
            absent: nil,
            number: -42,
            flag: true,
            list: [[1, 2], [], [3]],
            empty: [],
            inner: Inner(zebra: "z", ant: "a", _Under: nil),
            inners: [Inner(zebra: "", ant: "", _Under: 7), Inner(zebra: "1", ant: "2", _Under: nil)],
            nothing: Nothing()
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let expected = String(decoding: try encoder.encode(shape), as: UTF8.self)
        #expect(JSONDocument.text(of: shape) == expected + "\n")
    }

    @Test(arguments: [
        "0", "-1", "12", "0.5", "-0.25", "100000000000000000000", "12345678901234567890123456789012345678",
    ])
    func numbersThatReadersGiveBackAreNumbers(text: String) {
        #expect(JSONNumber(text)?.text == text)
        #expect(JSONDocument.text(of: [JSONNumber(text)]) == "[\n  \(text)\n]\n")
    }

    @Test(arguments: [
        "-0", "1e400", "1E5", "1.0", "1.50", "01", "", "-", ".5", "5.", "1.2.3", "+1", "0x1", "NaN", "--1", "1 ",
        "123456789012345678901234567890123456789",
    ])
    func otherSpellingsAreNone(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    private struct Shape: Encodable {
        let text: String
        let absent: String?
        let number: Int
        let flag: Bool
        let list: [[Int64]]
        let empty: [String]
        let inner: Inner
        let inners: [Inner]
        let nothing: Nothing
    }

    private struct Inner: Encodable {
        let zebra: String
        let ant: String
        let _Under: Int?
    }

    private struct Nothing: Encodable {}
}
