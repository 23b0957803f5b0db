import CMTraceLog

/// Tells which messages hold something that looks like a token, which begins with `eyJ` (`{"` in base64url).
///
/// The bytes are searched once, from token to token, not once per message: tokens are rare.
struct TokenFinder {
    /// Where the next token begins; behind all bytes when there is none, before them when nobody looked.
    private(set) var next = -1

    /// Looks for the first token that begins at an offset or behind it.
    mutating func search(from start: Int, in bytes: RawSpan) {
        // `J` is the rarest letter of the three in log text.
        var start = start + 2
        while let letter = bytes.firstOffset(of: UInt8(ascii: "J"), in: min(start, bytes.byteCount)..<bytes.byteCount) {
            if bytes.byte(at: letter - 1) == UInt8(ascii: "y"), bytes.byte(at: letter - 2) == UInt8(ascii: "e") {
                next = letter - 2
                return
            }
            start = letter + 1
        }
        next = .max
    }

    /// Whether a token begins in a message; messages come in order.
    mutating func isToken(in message: Range<Int>, of bytes: RawSpan) -> Bool {
        if next < message.lowerBound { search(from: message.lowerBound, in: bytes) }
        return next < message.upperBound
    }
}
