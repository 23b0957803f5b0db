import Checked

/// Tells whether a text begins like the base64url of a JSON object, as every token does.
///
/// `eyJ` is only the usual spelling: JSON may have white space before and behind its brace, so that a header may as
/// well begin with `ewog`, `eyAi`, `IHsi`, `Cnsi` or `DQp7`, or with a byte order mark.
enum HeaderStart {
    /// Whether a letter may begin a header in one of these spellings.
    @inline(__always)
    static func mayBegin(with byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "e"), UInt8(ascii: "I"), UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "7"): true
        default: false
        }
    }

    /// Whether the characters from an offset on decode to a brace and a quotation mark, with white space around.
    ///
    /// Characters that base64url does not know are passed over, up to 64 in a row: a header may be wrapped anywhere.
    /// `readable` more bytes must be printable, which is wanted inside of words, where chance has many tries; white space
    /// before the quotation mark counts as well.
    static func opensJSON(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, readable: Int = 0) -> Bool {
        var reader = Reader(bytes: bytes, offset: offset)
        var state = State.before
        var wanted = readable
        for _ in 0..<mostBytes {
            guard let byte = reader.next() else { return false }
            switch (state, byte) {
            case (.before, 0xEF), (.before, 0xBB), (.before, 0xBF): continue
            case (.before, UInt8(ascii: "{")): state = .opened
            case (.opened, UInt8(ascii: "\"")): state = .inside
            case (.inside, _):
                guard byte.isPrintable || byte.isBlank else { return false }
                wanted -= 1
            default:
                guard byte.isBlank else { return false }
                wanted -= 1
            }
            if state == .inside, wanted <= 0 { return true }
        }
        return false
    }

    private enum State {
        case before
        case opened
        case inside
    }

    /// The white space that pretty printers write fits in many times.
    private static let mostBytes = 96

    /// Whether a text begins like a header that lost its case, as in a log written in capitals.
    static func isFolded(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + 8 <= bytes.count else { return false }
        let letters = bytes[Range(from: offset, to: offset + 8)]
        guard !letters.contains(where: \.isUpper) || !letters.contains(where: \.isLower) else { return false }
        return folded.contains { $0.utf8.elementsEqual(letters.lazy.map(\.lowercased)) }
    }

    /// `{"typ"`, `{"alg"`, `{"kid"`, `{"x5t"`, `{"enc"`, `{"cty"` and `{"zip"` in lower case.
    private static let folded = [
        "eyj0exai", "eyjhbgci", "eyjrawqi", "eyj4nxqi", "eyjlbmmi", "eyjjdhki", "eyj6axai",
    ]
}

extension HeaderStart {
    /// Whether the letters right before an offset may be the first few of a header: its brace and some of a name.
    static func mayGoOn(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = offset
        while start > 0, offset - start < 128, bytes[start - 1].isBase64URL { start -= 1 }
        guard start < offset, mayBegin(with: bytes[start]) else { return false }
        var reader = Reader(bytes: UnsafeBufferPointer(rebasing: bytes[Range(from: start, to: offset)]), offset: 0)
        var isInside = false
        while let byte = reader.next() {
            if isInside ? byte.isPrintable || byte.isBlank : byte.isBlank || byte == UInt8(ascii: "{") { continue }
            guard !isInside, byte == UInt8(ascii: "\"") || byte >= 0x80 else { return false }
            isInside = byte == UInt8(ascii: "\"")
        }
        return true
    }

    /// Decodes base64url byte by byte over gaps.
    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var offset: Int
        private var bits: UInt32 = 0
        private var bitCount: UInt32 = 0

        init(bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
            self.bytes = bytes
            self.offset = offset
        }

        mutating func next() -> UInt8? {
            while bitCount < 8 {
                guard let value = nextValue() else { return nil }
                bits = bits << 6 | UInt32(truncatingIfNeeded: value)
                bitCount += 6
            }
            bitCount -= 8
            return UInt8(truncatingIfNeeded: bits >> bitCount)
        }

        private mutating func nextValue() -> UInt8? {
            var gap = 0
            while offset < bytes.count, gap <= 64 {
                let byte = bytes[offset]
                offset += 1
                if byte.isBase64URL { return Base64URL.value(of: byte) }
                gap += 1
            }
            return nil
        }
    }
}

extension UInt8 {
    /// White space as JSON knows it.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
