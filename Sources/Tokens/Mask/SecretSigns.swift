/// A quick look at a text for anything that a secret might begin with; nearly every text has nothing.
enum SecretSigns {
    /// Whether nothing in the text is worth a closer look. One pass; never `true` for a text that would be changed.
    static func areAbsent(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let keyed = KeyedSecrets(bytes: bytes)
        // Once, not for each byte: a global is looked up anew whenever it is named.
        let mayMatter = Self.mayMatter
        var isInWord = false
        for offset in bytes.indices {
            let byte = bytes[offset]
            if mayMatter[Int(byte)], isSign(byte, at: offset, isInWord: isInWord, in: bytes, keyed) { return false }
            isInWord = byte.isBase64URL
        }
        return true
    }

    private static func isSign(
        _ byte: UInt8,
        at offset: Int,
        isInWord: Bool,
        in bytes: UnsafeBufferPointer<UInt8>,
        _ keyed: KeyedSecrets
    ) -> Bool {
        switch byte {
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            return HeaderStart.mayBeHeader(at: offset, in: bytes) || HeaderStart.isFolded(at: offset, in: bytes)
        case UInt8(ascii: "I"), UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "7"):
            return HeaderStart.opensJSON(at: offset, in: bytes, readable: isInWord ? 10 : 4)
        case UInt8(ascii: "B"), UInt8(ascii: "b"):
            return !isInWord && keyed.scheme(at: offset) != nil
        case UInt8(ascii: ":"), UInt8(ascii: ">"):
            return keyed.hasKey(before: offset)
        default:
            return Escape(at: offset, in: bytes).map { isTelling($0, at: offset, in: bytes) } == true
                || (byte == UInt8(ascii: "=") && keyed.hasKey(before: offset))
        }
    }

    /// Whether an escape may hide the beginning of a secret: a letter, a sign before a value, another escape, or the
    /// end of a line in the first letters of a header.
    private static func isTelling(_ escape: Escape, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let byte = escape.byte else { return true }
        if byte.isBlank { return HeaderStart.mayGoOn(behind: offset, in: bytes) }
        return byte.isBase64URL || ":=%&><".utf8.contains(byte)
    }

    /// By byte: whether it may be the first of a sign.
    private static let mayMatter: [Bool] = (0...255).map { (byte: UInt8) in
        Escape.mayStart(byte) || "eEICD7Bb:>".utf8.contains(byte)
    }
}

extension HeaderStart {
    /// Whether a header may begin at an `e`: with `eyJ`, judged by no more, or with another spelling of a brace.
    static func mayBeHeader(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[offset] == UInt8(ascii: "e"), let next = letter(behind: offset, in: bytes) else { return false }
        if bytes[next] == UInt8(ascii: "y"), let third = letter(behind: next, in: bytes) {
            if bytes[third] == UInt8(ascii: "J") { return true }
        }
        guard bytes[next] == UInt8(ascii: "y") || bytes[next] == UInt8(ascii: "w") else { return false }
        return opensJSON(at: offset, in: bytes)
    }

    /// The next base64url character behind an offset, over a gap of at most 64 bytes.
    private static func letter(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        (offset + 1..<min(bytes.count, offset + 66)).first { bytes[$0].isBase64URL }
    }
}
