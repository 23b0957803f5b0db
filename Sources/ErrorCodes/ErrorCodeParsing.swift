extension ErrorCode {
    /// Reads a code in any spelling; `nil` when the text is not one code or does not fit 32 bits.
    ///
    /// Accepted, with white space and punctuation around it: `12175`, `0x2f8f`, `0x80072f8f`, `80072F8F`,
    /// `-2147012721`, `2147954575`, and 64-bit sign extensions of an HRESULT. Eight digits that start with 8, C or D are
    /// hexadecimal even without `0x`, because task sequence logs print HRESULTs that way.
    package init?(parsing text: some StringProtocol) {
        self.init(parsing: Array(text.utf8))
    }

    /// Reads a code from bytes, under the same rules as from text.
    package init?(parsing bytes: [UInt8]) {
        if let plain = PlainNumber(bytes) {
            self.init(plain.value, isPlainDecimal: plain.isDecimal)
            return
        }
        guard let word = CodeWord(trimming: bytes), let number = word.number else { return nil }
        self.init(number, isPlainDecimal: word.isPlainDecimal)
    }
}

extension UInt32 {
    /// Reads a number in any spelling of a code as it stands, without the normalisation of a code.
    init?(parsingCode text: some StringProtocol) {
        guard let number = CodeWord(trimming: Array(text.utf8))?.number else { return nil }
        self = number
    }
}

/// The two forms in which nearly all logs print codes, `12175` and `0x80072f8f`, read in one pass.
///
/// What it reads, ``CodeWord`` reads as the same number.
private struct PlainNumber {
    let value: UInt32
    let isDecimal: Bool

    /// `nil` for every other form, and for eight digits in a row, which may be hexadecimal.
    init?(_ bytes: [UInt8]) {
        guard let first = bytes.first, bytes.count <= 10 else { return nil }
        isDecimal = !(bytes.count > 2 && first == UInt8(ascii: "0") && bytes[1] | 0x20 == UInt8(ascii: "x"))
        guard !isDecimal || bytes.count != 8 else { return nil }
        var sum: UInt64 = 0
        for byte in bytes[(isDecimal ? 0 : 2)...] {
            guard let digit = isDecimal ? ASCII.digitValue(byte) : ASCII.hexadecimalValue(byte) else { return nil }
            sum = sum * (isDecimal ? 10 : 16) + UInt64(digit)
        }
        guard let value = UInt32(exactly: sum) else { return nil }
        self.value = value
    }
}

/// The letters and digits of a written code, freed from what stands around them.
private struct CodeWord {
    /// Longer words cannot be a code, even with leading zeros; the bound keeps hostile input cheap.
    static let longest = 40

    var digits: [UInt8]
    var isNegative = false
    var isMarkedHexadecimal = false

    init?(trimming bytes: [UInt8]) {
        guard let first = bytes.firstIndex(where: ASCII.isAlphanumeric),
            let last = bytes.lastIndex(where: ASCII.isAlphanumeric)
        else { return nil }
        digits = Array(bytes[first...last].prefix(Self.longest + 1))
        guard digits.count <= Self.longest, digits.allSatisfy(ASCII.isAlphanumeric) else { return nil }
        isNegative = Self.endsWithMinus(Array(bytes[..<first].suffix(3)))
        takePrefixAndSuffix()
    }

    /// An ASCII minus, or the en dash (E2 80 93) or minus sign (E2 88 92) that web pages make of it.
    static func endsWithMinus(_ bytes: [UInt8]) -> Bool {
        bytes.last == UInt8(ascii: "-") || bytes == [0xe2, 0x80, 0x93] || bytes == [0xe2, 0x88, 0x92]
    }

    mutating func takePrefixAndSuffix() {
        if digits.count > 2, digits[0] == UInt8(ascii: "0"), digits[1] | 0x20 == UInt8(ascii: "x") {
            digits.removeFirst(2)
            isMarkedHexadecimal = true
        }
        // C headers end such numbers with L or U, and Microsoft's pages copy that.
        while digits.count > 1, let last = digits.last, [UInt8(ascii: "l"), UInt8(ascii: "u")].contains(last | 0x20) {
            digits.removeLast()
        }
    }

    var isDecimal: Bool { digits.allSatisfy { ASCII.digitValue($0) != nil } }

    var isPlainDecimal: Bool { isDecimal && !isMarkedHexadecimal && !isNegative }

    var number: UInt32? {
        if isMarkedHexadecimal { return isNegative ? nil : hexadecimalNumber }
        guard isDecimal else { return looksLikeUnmarkedHexadecimal && !isNegative ? hexadecimalNumber : nil }
        if !isNegative, startsLikeHRESULT { return hexadecimalNumber }
        return decimalNumber
    }

    /// Eight digits with the failure bit of an HRESULT (8, D) or NTSTATUS (C).
    var startsLikeHRESULT: Bool {
        guard digits.count == 8, let first = digits.first else { return false }
        return [UInt8(ascii: "8"), UInt8(ascii: "c"), UInt8(ascii: "d")].contains(ASCII.lowercased(first))
    }

    /// `80072F8F` or, in the range of WinHTTP alone, `2f8f`; anything else is a word rather than a number.
    var looksLikeUnmarkedHexadecimal: Bool {
        guard digits.contains(where: { ASCII.digitValue($0) != nil }) else { return false }
        if startsLikeHRESULT { return true }
        guard digits.count == 4, let number = hexadecimalNumber else { return false }
        return ErrorFamily.winHTTPRange.contains(number)
    }

    var hexadecimalNumber: UInt32? {
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        guard significant.count <= 16 else { return nil }
        var value: UInt64 = 0
        for digit in significant {
            guard let digitValue = ASCII.hexadecimalValue(digit) else { return nil }
            value = value << 4 | UInt64(digitValue)
        }
        // A negative HRESULT printed as 64 bits has its upper half filled with ones.
        if value >> 31 == 0x1_ffff_ffff { return UInt32(truncatingIfNeeded: value) }
        return UInt32(exactly: value)
    }

    var decimalNumber: UInt32? {
        var value: Int64 = 0
        for digit in digits {
            guard let digitValue = ASCII.digitValue(digit), value <= Int64(UInt32.max) else { return nil }
            value = value * 10 + Int64(digitValue)
        }
        if isNegative { return Int32(exactly: -value).map { UInt32(bitPattern: $0) } }
        return UInt32(exactly: value)
    }
}
