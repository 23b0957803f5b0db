import TestSupport
import Testing

@testable import Tokens

struct PositionCursorTests {
    /// Sixteen bytes are counted at a time; each of them must come to what one at a time comes to.
    @Test func everyPositionIsTheOneCountedByHand() {
        var generator = SeededGenerator(seed: 5)
        let pieces = ["a", "b", "\r", "\n", "\r\n", "é", "漢", "😀", "long enough for a block of bytes"]
        for _ in 0..<40 {
            let bytes = (0..<30).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
            let text = PastedText(bytes: bytes, start: TextPosition(offset: 7, character: 6, line: 5, column: 4))
            for target in 0...bytes.count {
                var cursor = PositionCursor(text)
                _ = cursor.position(at: target / 2)
                #expect(cursor.position(at: target) == Self.counted(text, to: target))
            }
        }
    }

    private static func counted(_ text: PastedText, to end: Int) -> TextPosition {
        var (character, line, column) = (text.start.character, text.start.line, text.start.column)
        for (offset, byte) in text.bytes.prefix(end).enumerated() where byte & 0xC0 != 0x80 {
            let isLineEnd = byte == 0x0A || byte == 0x0D && text[offset + 1] != 0x0A
            (character, line, column) = (character + 1, isLineEnd ? line + 1 : line, isLineEnd ? 1 : column + 1)
        }
        return TextPosition(offset: text.start.offset + end, character: character, line: line, column: column)
    }
}
