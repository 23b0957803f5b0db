/// Walks forward through the bytes of a section and says where it is; the whole walk costs one pass.
struct PositionCursor {
    private let bytes: [UInt8]
    private let start: TextPosition
    private var offset = 0
    private var character: Int
    private var line: Int
    private var column: Int

    init(_ text: PastedText) {
        bytes = text.bytes
        start = text.start
        character = start.character
        line = start.line
        column = start.column
    }

    /// The position in the paste at an offset of the section, which must not lie before the last one asked for.
    mutating func position(at target: Int) -> TextPosition {
        if offset < min(target, bytes.count) { walk(to: min(target, bytes.count)) }
        return TextPosition(offset: start.offset + offset, character: character, line: line, column: column)
    }

    private mutating func walk(to end: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            let lines = bytes.lineEnds(in: offset..<end)
            let lineStart = lines == 0 ? offset : bytes.lastLineStart(in: offset..<end)
            character += bytes.characters(in: offset..<end)
            line += lines
            column = (lines == 0 ? column : 1) + bytes.characters(in: lineStart..<end)
        }
        offset = end
    }
}

// These loops take a byte at a time without a branch, so that the compiler makes them take many at once. Nothing in them
// can overflow, since no text has more bytes than an Int counts.
extension UnsafeBufferPointer<UInt8> {
    /// The characters that start in a range, which must lie in the bytes.
    fileprivate func characters(in range: Range<Int>) -> Int {
        count(in: range) { $0 & 0xC0 != 0x80 }
    }

    /// The line feeds, and the carriage returns without one behind them.
    fileprivate func lineEnds(in range: Range<Int>) -> Int {
        let returns = count(in: range) { $0 == UInt8(ascii: "\r") }
        let feeds = count(in: range) { $0 == UInt8(ascii: "\n") }
        return returns == 0 ? feeds : feeds + returns - pairs(in: range)
    }

    /// Where the last line of a range starts.
    fileprivate func lastLineStart(in range: Range<Int>) -> Int {
        let end = range.last { offset in
            let isPair = self[offset] == UInt8(ascii: "\r") && offset + 1 < count && self[offset + 1] == UInt8(ascii: "\n")
            return self[offset].isLineBreak && !isPair
        }
        return end.map { $0 + 1 } ?? range.lowerBound
    }

    /// The carriage returns before a line feed, which may stand behind the range.
    private func pairs(in range: Range<Int>) -> Int {
        var pairs = 0
        for offset in range.lowerBound..<Swift.min(range.upperBound, count - 1) {
            let isPair = (self[offset] ^ UInt8(ascii: "\r")) | (self[offset &+ 1] ^ UInt8(ascii: "\n")) == 0
            pairs &+= isPair ? 1 : 0
        }
        return pairs
    }

    private func count(in range: Range<Int>, where matches: (UInt8) -> Bool) -> Int {
        UnsafeBufferPointer(rebasing: self[range]).reduce(0) { $0 &+ (matches($1) ? 1 : 0) }
    }
}
