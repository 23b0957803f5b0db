import Testing

@testable import Tokens

/// What is known is found wherever it stands, whole, and whatever stands around it.
struct KnownPiecesTests {
    private func found(_ texts: [String], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return KnownPieces(Set(texts.map { Array($0.utf8) })).places(in: bytes).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }

    @Test func eachTextIsFoundWhole() {
        #expect(
            found(["abcdef", "ghijkl"], in: "abcdefghijkl abcde ghijklabcdefx") == ["abcdefghijkl", "ghijklabcdef"]
        )
        #expect(found(["abcdef", "abcdefghi"], in: "abcdefghi abcdefgh") == ["abcdefghi", "abcdef"])
        #expect(found(["abcde", ""], in: "abcde") == [])
        #expect(found(["aaaaaa"], in: "aaaaa aaaaaaa") == ["aaaaaa"])
    }

    /// A part of a long text is as secret as the whole.
    @Test(arguments: [255, 256, 257, 511, 513, 2_560, 119_900])
    func longTextIsFoundWhole(length: Int) {
        let bytes = (0..<length).map { (place: Int) -> UInt8 in UInt8(33 + (place * 31 + place / 94) % 94) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(found([text], in: ". \(text) .") == [text])
        #expect(found([text], in: ". \(text)") == [text])
    }
}
