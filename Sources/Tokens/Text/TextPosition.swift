/// A place in a pasted text, in every count a message may need.
package struct TextPosition: Sendable, Hashable, Codable {
    /// UTF-8 bytes before the place.
    package let offset: Int
    /// The 1-based number of the character, counted in Unicode scalars.
    package let character: Int
    /// The 1-based line; CR LF, LF and a lone CR each end one.
    package let line: Int
    /// The 1-based column, counted in Unicode scalars.
    package let column: Int

    /// The first character of a text.
    package static let first = TextPosition(offset: 0, character: 1, line: 1, column: 1)

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
