import Checked

/// A character written in another way: `%2E`, `&#46;`, `\u002e`, `=2E`; or a NUL, which UTF-16 puts between letters.
struct Escape {
    /// The ASCII character it stands for; `nil` for one that is left out.
    let byte: UInt8?
    /// How many bytes it takes.
    let length: Int

    /// The escape at an offset; `nil` when there is none that stands for an ASCII character.
    init?(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let found: (byte: UInt8?, length: Int)?
        switch bytes[offset] {
        case 0: found = (nil, 1)
        case UInt8(ascii: "%"): found = Self.percent(at: offset, in: bytes)
        case UInt8(ascii: "="): found = Self.quotedPrintable(at: offset, in: bytes)
        case UInt8(ascii: "&"): found = Self.entity(at: offset, in: bytes)
        case UInt8(ascii: "\\"): found = Self.backslash(at: offset, in: bytes)
        default: found = nil
        }
        guard let found else { return nil }
        byte = found.byte
        length = found.length
    }

    /// The first escape of some bytes.
    static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.indices.first { mayStart(bytes[$0]) && Escape(at: $0, in: bytes) != nil }
    }

    /// Whether an escape may start with a byte.
    @inline(__always)
    static func mayStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    /// `%2E`, and `%u002E` as old servers write it.
    private static func percent(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        let isLong = bytes[from: offset + 1].map { $0 | 0x20 == UInt8(ascii: "u") } ?? false
        return isLong
            ? hexadecimal(at: offset + 2, digits: 4, prefix: 2, in: bytes)
            : hexadecimal(at: offset + 1, digits: 2, prefix: 1, in: bytes)
    }

    /// `=2E` of quoted-printable mail. Only printable characters and blanks: `Code=12175` is none, nor is `Port=443,`.
    private static func quotedPrintable(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        guard let found = hexadecimal(at: offset + 1, digits: 2, prefix: 1, in: bytes) else { return nil }
        let isText = found.0.map { $0.isPrintable || $0.isBlank } == true
        let isNumber = isNumber(at: offset + 1, in: bytes) && !isBehindAnother(offset, in: bytes)
        return isText && !isNumber ? found : nil
    }

    /// Whether another one ends where one begins: `=41=42`.
    private static func isBehindAnother(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[from: offset - 3] == UInt8(ascii: "=") && bytes[from: offset - 2]?.hexValue != nil
            && bytes[from: offset - 1]?.hexValue != nil
    }

    /// Whether a number stands at an offset and ends as one in a text does; logs are full of them.
    private static func isNumber(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = offset
        while end - offset < 12, bytes[from: end]?.isDigit == true { end += 1 }
        guard end - offset >= 2 else { return false }
        return bytes[from: end].map(numberEnds.contains) ?? true
    }

    private static let numberEnds = Array(" ,;:)\"'".utf8)

    /// `\u002e`, `\u{2e}`, `\x2e`, `\056`, `\n`, and `\_` or `\"`, with as many backslashes as layers of quoting left there.
    private static func backslash(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        var next = offset + 1
        while next - offset < 8, bytes[from: next] == UInt8(ascii: "\\") { next += 1 }
        guard let kind = bytes[from: next] else { return nil }
        let prefix = next + 1 - offset
        switch kind {
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            if bytes[from: next + 1] == UInt8(ascii: "{") { return braced(at: next + 2, prefix: prefix + 1, in: bytes) }
            return hexadecimal(at: next + 1, digits: 4, prefix: prefix, in: bytes)
        case UInt8(ascii: "x"): return hexadecimal(at: next + 1, digits: 2, prefix: prefix, in: bytes)
        case UInt8(ascii: "0"), UInt8(ascii: "1"): return octal(at: next, prefix: prefix - 1, in: bytes)
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return (0x0A, prefix)
        case UInt8(ascii: "t"): return (0x09, prefix)
        default: return quotable.contains(kind) ? (kind, prefix) : nil
        }
    }

    private static let quotable = Array(#""'/._-+=&%"#.utf8)

    private static func braced(at offset: Int, prefix: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        for digits in 1...6 where bytes[from: offset + digits] == UInt8(ascii: "}") {
            return hexadecimal(at: offset, digits: digits, prefix: prefix, in: bytes).map { ($0.0, $0.1 + 1) }
        }
        return nil
    }

    private static func octal(at offset: Int, prefix: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        number(at: offset, digits: 3, base: 8, in: bytes).map { ($0 == 0 ? nil : $0, prefix + 3) }
    }

    private static func hexadecimal(
        at offset: Int,
        digits: Int,
        prefix: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (UInt8?, Int)? {
        number(at: offset, digits: digits, base: 16, in: bytes).map { ($0 == 0 ? nil : $0, prefix + digits) }
    }

    /// The ASCII character whose number stands at an offset; `nil` for none, and for a greater number.
    static func number(at offset: Int, digits: Int, base: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var value = 0
        for place in Range(from: offset, to: offset +| digits) {
            guard let digit = bytes[from: place]?.hexValue, digit < base else { return nil }
            value = value *| base +| Int(digit)
        }
        return value < 0x80 ? UInt8(truncatingIfNeeded: value) : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The byte at an offset; `nil` outside.
    subscript(from offset: Int) -> UInt8? {
        offset >= 0 && offset < count ? self[offset] : nil
    }
}
