/// A token found in a pasted text, with its way back to every character of the paste.
package struct FoundToken: Sendable, Hashable {
    /// The UTF-8 bytes of the paste from the token's first character to behind its last.
    package let range: Range<Int>
    /// The token without white space, wrapping, mail quoting and percent-encoding.
    ///
    /// This is the secret itself: show `DecodedToken.masked` instead.
    /// A character outside ASCII that stands inside the token is written as `?` here.
    package let compact: String
    /// Where the token starts.
    package let start: TextPosition
    /// Where each unbroken stretch of the token lies; at least one, in order.
    let stretches: [Stretch]

    /// A stretch of the compact text that stands unbroken in the paste.
    struct Stretch: Sendable, Hashable {
        let compactOffset: Int
        let position: TextPosition
    }

    package var line: Int { start.line }
    package var column: Int { start.column }

    /// Whether the token stands in the paste unbroken and unencoded.
    package var isUnbroken: Bool { stretches.count == 1 }

    /// The place in the paste of a character of the compact text; `nil` outside the compact text.
    package func position(ofCompactOffset offset: Int) -> TextPosition? {
        guard offset >= 0, offset <= compact.utf8.count else { return nil }
        var low = 0
        var high = stretches.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].compactOffset <= offset { low = middle } else { high = middle }
        }
        guard low < stretches.count else { return nil }
        let stretch = stretches[low]
        return stretch.position.advanced(by: offset - stretch.compactOffset)
    }

    /// The byte offset in the paste of a character of the compact text; `nil` outside the compact text.
    package func pastedOffset(ofCompactOffset offset: Int) -> Int? {
        position(ofCompactOffset: offset)?.offset
    }

    /// The parts between the dots, as ranges of bytes of the compact text.
    var parts: [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for (offset, byte) in compact.utf8.enumerated() where byte == UInt8(ascii: ".") {
            parts.append(start..<offset)
            start = offset + 1
        }
        parts.append(start..<compact.utf8.count)
        return parts
    }
}
