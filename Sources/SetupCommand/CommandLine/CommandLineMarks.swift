import Tokens

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
        let mark = bytes.withUnsafeBufferPointer { $0.firstMark(from: offset, before: end) }
        offset = mark.map { $0 + 1 } ?? max(offset, end)
        return mark
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func firstMark(from first: Int, before end: Int) -> Int? {
        var offset = first
        while offset < end {
            switch self[offset] {
            case UInt8(ascii: "c"), UInt8(ascii: "C"), UInt8(ascii: "/"), UInt8(ascii: "-"), 0xE2:
                if isMark(at: offset) { return offset }
            default: break
            }
            offset &+= 1
        }
        return nil
    }

    /// Whether `cc`, or a slash or dash before `m` or `r`, may stand at an offset, in any case.
    private func isMark(at offset: Int) -> Bool {
        let next = offset + 1 < count ? self[offset + 1] | 0x20 : 0
        switch self[offset] {
        case 0xE2: return true
        case UInt8(ascii: "/"), UInt8(ascii: "-"): return next == UInt8(ascii: "m") || next == UInt8(ascii: "r")
        default: return next == UInt8(ascii: "c")
        }
    }
}
