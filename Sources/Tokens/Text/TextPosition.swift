/// A place in a pasted text, in every count a message may need.
package struct TextPosition: Sendable, Hashable {
    /// UTF-8 bytes before the place.
    package let offset: Int
    /// The 1-based number of the character, counted in Unicode scalars.
    package let character: Int
    /// The 1-based line; CR LF, LF and a lone CR each end one.
    package let line: Int
    /// The 1-based column, counted in Unicode scalars.
    package let column: Int

    /// The place some bytes further on the same line.
    ///
    /// Only right where every byte between is a character of its own, as inside a token.
    func advanced(by bytes: Int) -> TextPosition {
        TextPosition(
            offset: offset + bytes,
            character: character + bytes,
            line: line,
            column: column + bytes
        )
    }
}

/// Walks forward through bytes and says where it is; the whole walk costs one pass.
struct PositionCursor {
    private let bytes: [UInt8]
    private var offset = 0
    private var character = 1
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The position at a byte offset, which must not lie before the last one asked for.
    mutating func position(at target: Int) -> TextPosition {
        while offset < min(target, bytes.count) {
            step()
        }
        return TextPosition(offset: offset, character: character, line: line, column: column)
    }

    private mutating func step() {
        let byte = bytes[offset]
        offset += 1
        if byte & 0xC0 == 0x80 { return }
        character += 1
        let nextIsLineFeed = offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
        let endsLine =
            byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !nextIsLineFeed)
        line += endsLine ? 1 : 0
        column = endsLine ? 1 : column + 1
    }
}
