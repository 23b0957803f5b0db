import Checked

/// What was found of a file's text while it was turned into UTF-8.
package struct DecodingTally: Hashable, Sendable {
    /// As what the text was read; `unmarked` becomes what it turned out to be.
    package var encoding: TextEncoding
    /// Whether records were taken for that only because their bytes are no UTF-8.
    package var isGuess = false
    /// How many bytes of the file were read.
    package var fileBytes = 0
    /// How many of them are no character in the encoding.
    package var invalidBytes = 0
    /// Where in the file the first of those stands, 0-based; `nil` without any.
    package var firstInvalid: Int?

    /// Nothing read yet.
    package init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// Notes bytes that are no character.
    mutating func addInvalid(_ count: Int, at offset: Int) {
        if firstInvalid == nil { firstInvalid = offset }
        invalidBytes = invalidBytes +| count
    }
}
