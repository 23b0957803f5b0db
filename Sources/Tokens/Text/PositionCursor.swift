/// Walks forward through the bytes of a section and says where it is; the whole walk costs one pass.
package struct PositionCursor {
    private let bytes: [UInt8]
    private let start: TextPosition
    private var offset = 0
    private var character: Int
    private var line: Int
    private var column: Int

    package init(_ text: PastedText) {
        bytes = text.bytes
        start = text.start
        character = start.character
        line = start.line
        column = start.column
    }

    /// The position in the paste at an offset of the section, which must not lie before the last one asked for.
    package mutating func position(at target: Int) -> TextPosition {
        if offset < min(target, bytes.count) { walk(to: min(target, bytes.count)) }
        return TextPosition(offset: start.offset + offset, character: character, line: line, column: column)
    }

    private mutating func walk(to end: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            let lines = LineEndCount(bytes).count(in: offset..<end)
            let lineStart = lines == 0 ? offset : LineEndCount(bytes).lastLineStart(in: offset..<end)
            character += CharacterCount(bytes).count(in: offset..<end)
            line += lines
            column = (lines == 0 ? column : 1) + CharacterCount(bytes).count(in: lineStart..<end)
        }
        offset = end
    }
}
