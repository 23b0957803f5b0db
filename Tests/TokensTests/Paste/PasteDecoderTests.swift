import SetupCommand
import Testing
import Tokens

struct PasteDecoderTests {
    static let text = "a é 漢 😀 \u{FEFF}eyJ\r\n"

    @Test func piecesMayEndAnywhere() {
        for (name, bytes, expected) in Self.pastes {
            for split in 0...bytes.count {
                for second in split...bytes.count {
                    let pieces = [bytes[..<split], bytes[split..<second], bytes[second...]]
                    #expect(Self.decoded(pieces) == Array(expected.utf8), "\(name) at \(split), \(second)")
                }
            }
        }
    }

    @Test func bytesWithoutAMarkStayAsTheyAre() {
        for bytes: [UInt8] in [
            [], [0xEF], [0xEF, 0xBB], [0xFF], [0xFE, 0xFE], [0x00, 0xFF, 0xFE], [0x61, 0x93, 0xC3],
        ] {
            #expect(Self.decoded(bytes.map { [$0] }) == bytes)
        }
    }

    static let pastes: [(name: String, bytes: [UInt8], expected: String)] = [
        ("little", [0xFF, 0xFE] + units(text).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, text),
        ("big", [0xFE, 0xFF] + units(text).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, text),
        ("odd byte", [0xFF, 0xFE, 0x61, 0x00, 0x62], "a"),
        ("lead at the end", [0xFF, 0xFE, 0x3D, 0xD8], "\u{FFFD}"),
        ("lead and half a unit", [0xFE, 0xFF, 0xD8, 0x3D, 0xDE], "\u{FFFD}"),
        ("lone units", [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x61, 0xDE, 0x00], "\u{FFFD}a\u{FFFD}"),
        ("mark of UTF-8", [0xEF, 0xBB, 0xBF] + Array(text.utf8), text),
    ]

    private static func units(_ text: String) -> [UInt16] { Array(text.utf16) }

    private static func decoded(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
        var decoder = PasteDecoder()
        return pieces.flatMap { decoder.take($0) } + decoder.finish()
    }
}
