import Checked

/// A quick look at a text for anything that a secret might begin with; nearly every text has nothing.
enum SecretSigns {
    /// Whether nothing in the text is worth a closer look. One pass; never `true` for a text that would be changed.
    static func areAbsent(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let keyed = KeyedSecrets(bytes: bytes)
        return !hasPlace(in: bytes) { opensToken(at: $0, in: bytes) || isSign(at: $0, in: bytes, keyed) }
    }

    /// Whether no token, spelled in any way, begins in the text; signs of other secrets are passed over.
    static func ofTokensAreAbsent(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        !hasPlace(in: bytes) { opensToken(at: $0, in: bytes) }
    }

    /// Whether a place at which a sign may begin is one.
    @inline(__always)
    private static func hasPlace(in bytes: UnsafeBufferPointer<UInt8>, where isSign: (Int) -> Bool) -> Bool {
        SignPairs.places.withUnsafeBufferPointer { places in
            var offset = 0
            while let place = SignPairs.next(from: offset, in: bytes, places) {
                if isSign(place) { return true }
                offset = place + 1
            }
            return false
        }
    }

    /// Whether a header begins at a place, or an escape that may hide one.
    private static func opensToken(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            return HeaderStart.mayBeHeader(at: offset, in: bytes) || HeaderStart.isFolded(at: offset, in: bytes)
        case UInt8(ascii: "I"), UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "7"):
            let isInWord = bytes[from: offset - 1]?.isBase64URL == true
            return HeaderStart.opensJSON(at: offset, in: bytes, readable: isInWord ? 10 : 4)
        default:
            return Escape(at: offset, in: bytes).map { isTelling($0, at: offset, in: bytes) } == true
        }
    }

    /// Whether a secret that is no token begins at a place.
    private static func isSign(
        at offset: Int,
        in bytes: UnsafeBufferPointer<UInt8>,
        _ keyed: KeyedSecrets
    ) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "g"),
            UInt8(ascii: "x"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            return keyed.unnamed(at: offset) != nil
        case UInt8(ascii: "."):
            return LoneSignatures.signature(behind: offset, in: bytes) != nil
        case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "="):
            return keyed.hasKey(before: offset) && !isMasked(behind: offset, in: bytes)
        default:
            return false
        }
    }

    /// Whether what stands behind a name's sign is a value that was masked before, as in a report at the gate.
    private static func isMasked(behind sign: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = sign + 1
        while place - sign < 4, let byte = bytes[from: place], byte == 0x20 || byte == 0x22 || byte == 0x5C {
            place += 1
        }
        return bytes.hasMask(at: place)
    }

    /// Whether an escape may hide the beginning of a secret: a letter, a sign before a value, another escape, or what
    /// ends a line in the first letters of a header.
    private static func isTelling(_ escape: Escape, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let byte = escape.byte else { return true }
        let isHiding = byte.isBase64URL || ":=%&><".utf8.contains(byte)
        return isHiding || HeaderStart.mayGoOn(behind: offset, in: bytes)
    }
}

/// Pairs of neighbours with which a sign may begin: two looks into a table for each byte, and no more for most.
///
/// An `e` is in every word, but a header's is followed by one of two characters, or by a gap.
enum SignPairs {
    /// By byte: in the lower half what a sign with it for a first byte is, in the upper half of which signs it may be
    /// the second byte. Where a byte and the next have one in common, there may be a sign.
    static let places: [UInt32] = {
        // What base64url does not know is a gap, over which any header may be wrapped.
        var places = (0...255).map { (byte: UInt8) in byte.isBase64URL ? free << 16 : 0xFFFF_0000 }
        var bit: UInt32 = 1
        for sign in signs {
            for byte in sign.first.utf8 { places[Int(byte)] |= bit }
            for byte in sign.second.utf8 { places[Int(byte)] |= bit << 16 }
            bit <<= 1
        }
        return places
    }()

    /// Those of the signs with which a header begins.
    static let headers: UInt32 = 0b111111

    /// The sign, the last, that may have anything behind its first byte.
    private static let free: UInt32 = 1 << 12

    /// The first bytes, and those base64url characters that may follow. In a header the second one holds the rest of a
    /// brace, a blank or a part of a byte order mark, and half of what may follow that.
    private static let signs: [(first: String, second: String)] = [
        ("e", "wy"), ("E", "Y"), ("I", "ACHLO"), ("C", "QSXbeginru"), ("D", "QSXbe"), ("7", "wy37-"), ("Bb", "EeAa"),
        ("Nn", "EeTt"), ("g", "hil"), ("x", "o"), ("-/", letters), (".", letters + "0123456789-_"),
        ("\0%=&\\:>", ""),
    ]

    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    /// The first place from an offset on at which one of some signs may begin; `nil` when there is none.
    @inline(__always)
    static func next(
        from start: Int,
        in bytes: UnsafeBufferPointer<UInt8>,
        _ places: UnsafeBufferPointer<UInt32>,
        of signs: UInt32 = 0xFFFF
    ) -> Int? {
        guard start < bytes.count else { return nil }
        var offset = start
        var entry = places[Int(bytes[offset])]
        // Eight at a time, and one question for all of them.
        while offset + 8 < bytes.count {
            var found: UInt32 = 0
            var last = entry
            for step in 1...8 {
                let next = places[Int(bytes[offset + step])]
                found |= last & next >> 16
                last = next
            }
            if found & signs != 0 { break }
            entry = last
            offset += 8
        }
        while offset < bytes.count {
            let next = offset + 1 < bytes.count ? places[Int(bytes[offset + 1])] : places[0]
            if entry & next >> 16 & signs != 0 { return offset }
            entry = next
            offset += 1
        }
        return nil
    }
}

extension HeaderStart {
    /// Whether a header may begin at an `e`: with `eyJ`, judged by no more, or with another spelling of a brace.
    static func mayBeHeader(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[offset] == UInt8(ascii: "e"), let next = letter(behind: offset, in: bytes) else { return false }
        if bytes[next] == UInt8(ascii: "y"), let third = letter(behind: next, in: bytes) {
            if bytes[third] == UInt8(ascii: "J") { return !isMasked(at: offset, in: bytes) }
        }
        guard bytes[next] == UInt8(ascii: "y") || bytes[next] == UInt8(ascii: "w") else { return false }
        return opensJSON(at: offset, in: bytes)
    }

    /// Whether a header's first eight characters are all that a mask has left of a token.
    private static func isMasked(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = offset
        while end - offset < 8, bytes[from: end]?.isBase64URL == true { end += 1 }
        return bytes.hasMask(at: end)
    }

    /// The next base64url character behind an offset, over a gap of at most 64 bytes.
    private static func letter(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        Range(from: offset + 1, to: min(bytes.count, offset + 66)).first { bytes[$0].isBase64URL }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether what stands for a secret begins at an offset: `…[`.
    fileprivate func hasMask(at offset: Int) -> Bool {
        self[from: offset] == 0xE2 && self[from: offset + 1] == 0x80 && self[from: offset + 2] == 0xA6
            && self[from: offset + 3] == UInt8(ascii: "[")
    }
}
