import ErrorCodes

/// Codes are read as a slow and obvious reading reads them, and every spelling comes back to the same code.
enum CodeLaw {
    /// The input is a written code.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let code = ErrorCode(parsing: bytes)
        let slow = SlowCode(bytes)?.number
        guard code == slow.map({ ErrorCode($0) }) else {
            return "read as \(String(describing: code)) instead of \(String(describing: slow))"
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let flags = CallbackFlags(parsing: text) {
            let named = flags.flags.reduce(UInt32(0)) { $0 | $1.bit.rawValue }
            guard named & flags.unknownBits == 0, named | flags.unknownBits == flags.rawValue else {
                return "flags are lost of \(flags)"
            }
        }
        _ = CallbackFlags.Flag.named(text)
        _ = GatewayStatusText.find(in: text)
        return code.flatMap(spellingFlaw)
    }

    private static func spellingFlaw(_ code: ErrorCode) -> String? {
        let signed = String(Int32(bitPattern: code.hresult))
        var spellings = [code.hexadecimalSpelling, code.hexadecimalSpelling.uppercased()]
        // Eight digits that begin with 8 may be either; the log's form, hexadecimal, is chosen.
        if signed.hasPrefix("-") { spellings.append(signed) }
        if let win32 = code.win32 { spellings.append(String(win32)) }
        for spelling in spellings where ErrorCode(parsing: spelling) != code {
            return "\(spelling) comes back as another code"
        }
        for entry in ErrorTable.entries(for: code) where entry.code.canonicalSpelling.isEmpty {
            return "an entry without a spelling: \(entry)"
        }
        return nil
    }
}

/// A written code read with the library's own conversions.
private struct SlowCode {
    private var word: String
    private let isNegative: Bool
    private var isHexadecimal = false

    /// The code between the first and the last letter or digit.
    init?(_ bytes: [UInt8]) {
        let isLetterOrDigit = { (byte: UInt8) in Character(UnicodeScalar(byte)).isASCIILetterOrDigit }
        guard let first = bytes.firstIndex(where: isLetterOrDigit), let last = bytes.lastIndex(where: isLetterOrDigit),
            last - first < 40, bytes[first...last].allSatisfy(isLetterOrDigit)
        else { return nil }
        word = String(decoding: bytes[first...last], as: UTF8.self).lowercased()
        let before = Array(bytes[..<first])
        isNegative = ["-", "\u{2013}", "\u{2212}"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
        if word.hasPrefix("0x"), word.count > 2 {
            word.removeFirst(2)
            isHexadecimal = true
        }
        while word.count > 1, word.hasSuffix("l") || word.hasSuffix("u") { word.removeLast() }
    }

    /// The number; `nil` when it is none of 32 bits.
    var number: UInt32? {
        let isDecimal = word.allSatisfy(\.isASCIIDigit)
        let isResult = word.count == 8 && "8cd".contains(word.prefix(1))
        if isHexadecimal || (isResult && word.contains(where: \.isASCIIDigit) && !isNegative) {
            return isNegative ? nil : hexadecimal
        }
        if isDecimal {
            guard let value = Int64(word) else { return nil }
            return isNegative ? Int32(exactly: -value).map { UInt32(bitPattern: $0) } : UInt32(exactly: value)
        }
        // The range of WinHTTP alone is also printed as four digits without a mark.
        guard word.count == 4, !isNegative, word.contains(where: \.isASCIIDigit), let value = hexadecimal else {
            return nil
        }
        return (12001...12190).contains(value) ? value : nil
    }

    private var hexadecimal: UInt32? {
        let digits = word.drop { $0 == "0" }
        guard digits.count <= 16, word.allSatisfy({ $0.isHexDigit }) else { return nil }
        guard let value = digits.isEmpty ? 0 : UInt64(digits, radix: 16) else { return nil }
        return Int32(exactly: Int64(bitPattern: value)).map { UInt32(bitPattern: $0) } ?? UInt32(exactly: value)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
    fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isNumber || isLetter) }
}
