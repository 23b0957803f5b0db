/// What one place of a pasted text means to somebody who reads a token there.
package enum PastedSymbol: Equatable {
    /// One of the 64 base64url characters.
    case character(UInt8)
    case dot
    /// `=` before a dot: base64 padding, which a token must not have.
    case padding
    /// White space, an invisible character, or what a mailer or shell puts before a wrapped line's end.
    case gap
    case other
    case end
}

/// The bytes of a paste or of a section of one, read as token symbols; percent-encoding is undone here.
///
/// Whoever reads in it counts offsets from its own first byte; only what is found says where it stands in the paste.
package struct PastedText {
    package let bytes: [UInt8]
    /// Where the first of the bytes stands in the paste.
    package let start: TextPosition

    package init(bytes: [UInt8], start: TextPosition = .first) {
        self.bytes = bytes
        self.start = start
    }

    package subscript(offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[offset] : nil
    }

    /// The symbol at an offset and how many bytes it takes; never zero bytes before the end.
    package func symbol(at offset: Int) -> (symbol: PastedSymbol, length: Int) {
        guard let byte = self[offset] else { return (.end, 0) }
        if byte.isBase64URL { return (.character(byte), 1) }
        switch byte {
        case UInt8(ascii: "."): return (.dot, 1)
        case UInt8(ascii: "%"): return percentEncoded(at: offset)
        case UInt8(ascii: "="): return equalsSign(at: offset)
        case UInt8(ascii: " "), 0x09, 0x0A, 0x0B, 0x0C, 0x0D: return (.gap, 1)
        case UInt8(ascii: "\\"): return backslash(at: offset)
        case UInt8(ascii: "^"), UInt8(ascii: "`"):
            return (self[offset + 1]?.isLineBreak == true ? .gap : .other, 1)
        default: return byte < 0x80 ? (.other, 1) : invisible(at: offset)
        }
    }

    private func percentEncoded(at offset: Int) -> (symbol: PastedSymbol, length: Int) {
        guard let high = self[offset + 1]?.hexValue, let low = self[offset + 2]?.hexValue else {
            return (.other, 1)
        }
        let byte = high << 4 | low
        if byte.isBase64URL { return (.character(byte), 3) }
        switch byte {
        case UInt8(ascii: "."): return (.dot, 3)
        case 0x20, 0x0A, 0x0D: return (.gap, 3)
        default: return (.other, 3)
        }
    }

    /// `=` ends a wrapped line in quoted-printable mail, and pads base64 that somebody encoded wrongly.
    private func equalsSign(at offset: Int) -> (symbol: PastedSymbol, length: Int) {
        if self[offset + 1]?.isLineBreak == true { return (.gap, 1) }
        let second = self[offset + 1]
        let isPadding =
            second == UInt8(ascii: ".")
            || (second == UInt8(ascii: "=") && self[offset + 2] == UInt8(ascii: "."))
        return (isPadding ? .padding : .other, 1)
    }

    /// A shell's line continuation, or a line break that a JSON or C string has escaped.
    private func backslash(at offset: Int) -> (symbol: PastedSymbol, length: Int) {
        guard let next = self[offset + 1] else { return (.other, 1) }
        if next.isLineBreak { return (.gap, 1) }
        let escapes = [UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t")]
        return escapes.contains(next) ? (.gap, 2) : (.other, 1)
    }

    /// No-break space, soft hyphen, zero-width characters, Unicode line ends and the byte-order mark.
    private func invisible(at offset: Int) -> (symbol: PastedSymbol, length: Int) {
        let second = self[offset + 1]
        let third = self[offset + 2]
        switch (bytes[offset], second, third) {
        case (0xC2, 0xA0, _), (0xC2, 0xAD, _): return (.gap, 2)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8C), (0xE2, 0x80, 0x8D): return (.gap, 3)
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xEF, 0xBB, 0xBF): return (.gap, 3)
        default: return (.other, scalarLength(at: offset))
        }
    }

    private func scalarLength(at offset: Int) -> Int {
        var length = 1
        while length < 4, let next = self[offset + length], next.isContinuation {
            length += 1
        }
        return length
    }
}
