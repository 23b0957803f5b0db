/// Base64url as RFC 7515 wants it: no padding, no white space, no spare bits.
package enum Base64URL {
    /// Why a text is no base64url, and at which of its characters (0-based).
    struct Problem: Error, Equatable {
        let offset: Int
        let reason: Reason
    }

    enum Reason: Equatable {
        case padding
        case whiteSpace
        /// `+` or `/` of ordinary base64.
        case standardAlphabet(UInt8)
        case foreignCharacter(UInt8)
        /// One character more than a multiple of four: at least one character is missing or too many.
        case impossibleLength
        /// The last character carries bits that no byte takes up.
        case spareBits
    }

    static func decode(_ text: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
        for (offset, byte) in zip(0..., text) where !byte.isBase64URL {
            throw Problem(offset: offset, reason: reason(for: byte))
        }
        guard text.count % 4 != 1 else { throw Problem(offset: text.count - 1, reason: .impossibleLength) }
        let spareMask: UInt8 = text.count % 4 == 2 ? 0b1111 : text.count % 4 == 3 ? 0b11 : 0
        if let last = text.last, value(of: last) & spareMask != 0 {
            throw Problem(offset: text.count - 1, reason: .spareBits)
        }
        return salvage(text).bytes
    }

    /// What can be decoded of a text whatever is wrong with it; damaged are the bytes a foreign character touched.
    static func salvage(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], damaged: Set<Int>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3 + 3)
        var damaged: Set<Int> = []
        var bits: UInt32 = 0
        var bitCount = 0
        for character in text {
            if !character.isBase64URL { damaged.formUnion([bytes.count, bytes.count + (bitCount == 0 ? 0 : 1)]) }
            bits = bits << 6 | UInt32(value(of: character))
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
            }
        }
        return (bytes, damaged)
    }

    /// The index of the base64url character in which a decoded byte begins.
    static func characterOffset(ofByte offset: Int) -> Int {
        offset / 3 * 4 + offset % 3
    }

    /// The number that a base64url character stands for; zero for any other.
    static func value(of byte: UInt8) -> UInt8 {
        if byte.isUpper { return byte &- 0x41 }
        if byte.isLower { return byte &- 0x61 &+ 26 }
        if byte.isDigit { return byte &- 0x30 &+ 52 }
        return byte == UInt8(ascii: "-") ? 62 : byte == UInt8(ascii: "_") ? 63 : 0
    }

    private static func reason(for byte: UInt8) -> Reason {
        switch byte {
        case UInt8(ascii: "="): .padding
        case UInt8(ascii: " "), 0x09...0x0D: .whiteSpace
        case UInt8(ascii: "+"), UInt8(ascii: "/"): .standardAlphabet(byte)
        default: .foreignCharacter(byte)
        }
    }
}
