import CMTraceLog
import Times

/// Tells which messages hold something that looks like a token, which begins with `eyJ` (`{"` in base64url).
///
/// Many records are searched at once, from token to token, not each message for itself: tokens are rare.
struct TokenFinder {
    /// Where the next token begins; behind all bytes when there is none among those that were searched.
    private(set) var next = -1
    /// Where the bytes end that were searched.
    private var searchedEnd = 0

    /// Looks for the first token that begins in a stretch.
    mutating func search(_ stretch: Range<Int>, of bytes: RawSpan) {
        searchedEnd = stretch.upperBound
        // `J` is the rarest letter of the three in log text. A token may begin with the stretch's last letter.
        let end = min(stretch.upperBound + 2, bytes.byteCount)
        var start = stretch.lowerBound + 2
        while start < end, let letter = bytes.firstOffset(of: UInt8(ascii: "J"), in: start..<end) {
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
        if next < message.lowerBound || (next >= message.upperBound && searchedEnd < message.upperBound) {
            search(message.lowerBound..<max(message.upperBound, searchedEnd), of: bytes)
        }
        return next < message.upperBound
    }

    /// Says that the next bytes are others, at other offsets.
    mutating func restart() {
        self = TokenFinder()
    }
}
