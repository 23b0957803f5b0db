import Checked

/// The number of the thread that wrote a record.
struct PastedThread: Hashable {
    /// Decimal.
    let digits: [UInt8]
    /// Whether it stood there twice, `4992 (0x1380)`, which is what a line of a viewer is known by.
    let isTwin: Bool

    /// Reads `4992 (0x1380)`, `4992` or `0x1380`, given all of its words.
    init?(_ words: [ArraySlice<UInt8>]) {
        guard let first = words.first, (1...2).contains(words.count) else { return nil }
        if words.count == 2 {
            guard let number = PastedThread.decimal(first),
                PastedThread.hexadecimal(words[1], isInBrackets: true) == number
            else { return nil }
        }
        let isHexadecimal = words.count == 1 && (first.starts(with: "0x".utf8) || first.starts(with: "(0x".utf8))
        guard
            let number = isHexadecimal
                ? PastedThread.hexadecimal(first, isInBrackets: first.first == UInt8(ascii: "("))
                : PastedThread.decimal(first)
        else { return nil }
        digits = Array(String(number).utf8)
        isTwin = words.count == 2
    }

    private static func decimal(_ word: ArraySlice<UInt8>) -> UInt64? {
        Int(decimalDigits: String(decoding: word, as: UTF8.self), atMost: 10).flatMap { UInt64(exactly: $0) }
    }

    /// `0x1380` or `(0x1380)`, with up to eight digits: threads are numbered with 32 bits.
    private static func hexadecimal(_ word: ArraySlice<UInt8>, isInBrackets: Bool) -> UInt64? {
        var digits = word
        if isInBrackets {
            guard digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") else { return nil }
            digits = digits.dropFirst().dropLast()
        }
        guard digits.starts(with: "0x".utf8) else { return nil }
        digits = digits.dropFirst(2)
        guard (1...8).contains(digits.count), digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
        return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
