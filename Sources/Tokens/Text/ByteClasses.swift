extension UInt8 {
    package var isDigit: Bool { self &- 0x30 < 10 }
    package var isUpper: Bool { self &- 0x41 < 26 }
    package var isLower: Bool { self &- 0x61 < 26 }
    package var isLetter: Bool { isUpper || isLower }
    package var isLineBreak: Bool { self == 0x0A || self == 0x0D }
    package var isPrintable: Bool { self &- 0x20 < 0x5F }

    /// Whether it goes on with a character of UTF-8 that another byte began.
    package var isContinuation: Bool { self & 0xC0 == 0x80 }

    /// One of the 64 characters of RFC 4648 section 5.
    package var isBase64URL: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }

    /// The value of a hexadecimal digit of either case; `nil` for anything else.
    package var hexValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let lower = self | 0x20
        return lower &- 0x61 < 6 ? lower &- 0x61 &+ 10 : nil
    }

    /// The ASCII letter in lower case; any other byte unchanged.
    package var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

/// Text out of bytes that may not be UTF-8, for showing to a person: what is no character becomes `\xB5`.
func shownText(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) {
        return text
    }
    return bytes.map { $0.isPrintable ? String(UnicodeScalar($0)) : "\\x" + hexadecimal([$0]) }.joined()
}

/// Bytes as upper-case hexadecimal digits, the way the console shows a thumbprint.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// Whether bytes have the form of a GUID: 8-4-4-4-12 hexadecimal digits of either case.
func isGUID(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count == 36 else { return false }
    return zip(0..., bytes).allSatisfy { index, byte in
        guidHyphens.contains(index) ? byte == UInt8(ascii: "-") : byte.hexValue != nil
    }
}

/// Where the hyphens of a GUID stand.
let guidHyphens: Set<Int> = [8, 13, 18, 23]
