/// The places outside of tokens at which a command line may start, by their first two bytes.
///
/// Every byte of a paste passes here, so nothing but these bytes is looked at.
struct CommandLineMarks {
    private let bytes: [UInt8]
    private let tokens: TokenPlaces
    private var offset: Int
    private var nextToken: TokenPlaces.Place?

    init(_ bytes: [UInt8], outside tokens: TokenPlaces, from offset: Int) {
        self.bytes = bytes
        self.tokens = tokens
        self.offset = offset
        nextToken = tokens.first(from: offset)
    }

    /// The next such place; `nil` when there is none.
    mutating func next() -> Int? {
        while let token = nextToken {
            if let mark = mark(before: token.range.lowerBound) { return mark }
            offset = max(token.range.upperBound, token.range.lowerBound + 1)
            nextToken = tokens.first(from: offset)
        }
        return mark(before: bytes.count)
    }

    private mutating func mark(before end: Int) -> Int? {
        let mark = bytes.withUnsafeBufferPointer { bytes in
            (offset..<max(offset, end)).first { Self.isMark(bytes, at: $0) }
        }
        offset = mark.map { $0 + 1 } ?? max(offset, end)
        return mark
    }

    /// Whether `cc`, or a slash or dash before `m` or `r` may stand at an offset, in any case.
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte == 0xE2 { return true }
        let isDash = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
        guard isDash || byte | 0x20 == UInt8(ascii: "c"), offset + 1 < bytes.count else { return false }
        let next = bytes[offset + 1] | 0x20
        return isDash ? next == UInt8(ascii: "m") || next == UInt8(ascii: "r") : next == UInt8(ascii: "c")
    }
}
