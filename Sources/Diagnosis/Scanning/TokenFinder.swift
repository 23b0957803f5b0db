import CMTraceLog

/// Tells which messages hold something that looks like a token, which begins with `eyJ` (`{"` in base64url).
///
/// The bytes are searched once, from token to token, not once per message: tokens are rare.
struct TokenFinder {
    /// The next token's start, or how far there is none.
    private var next = -1
    private var searchedTo = 0

    /// Whether a token begins inside a message; messages come in order.
    mutating func isToken(in message: Range<Int>, of bytes: RawSpan) -> Bool {
        if next >= message.lowerBound { return next < message.upperBound }
        var start = max(searchedTo, message.lowerBound)
        // `J` is the rarest letter of the three in log text.
        while let letter = bytes.firstOffset(of: UInt8(ascii: "J"), in: start..<bytes.byteCount) {
            if bytes.byte(at: letter - 1) == UInt8(ascii: "y"), bytes.byte(at: letter - 2) == UInt8(ascii: "e") {
                next = letter - 2
                searchedTo = letter + 1
                if next >= message.lowerBound { return next < message.upperBound }
            }
            start = letter + 1
        }
        next = -1
        searchedTo = bytes.byteCount
        return false
    }

    /// Says that the next span starts this many bytes later.
    mutating func discard(_ count: Int) {
        next = next < count ? -1 : next - count
        // The last bytes may hold the beginning of a token whose rest comes with the next span.
        searchedTo = 0
    }
}
