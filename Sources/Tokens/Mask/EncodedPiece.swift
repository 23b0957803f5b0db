/// An unbroken piece of letters, digits and the four signs of base64, judged for what it may be.
package struct EncodedPiece {
    let count: Int
    /// The share of neighbours of different kinds; 0.65 on average for encoded bytes.
    let score: Double
    private let upper: Int
    private let lower: Int
    private let digits: Int
    /// The letters in runs of four small ones and more, of which words consist.
    private let inWords: Int
    private let isHexadecimal: Bool
    private let isGUID: Bool

    init(_ piece: some BidirectionalCollection<UInt8>) {
        var counts = (upper: 0, lower: 0, digits: 0, hexadecimal: 0, changes: 0, inWords: 0)
        var run = 0
        var last: UInt8?
        for byte in piece {
            counts.upper += byte.isUpper ? 1 : 0
            counts.lower += byte.isLower ? 1 : 0
            counts.digits += byte.isDigit ? 1 : 0
            counts.hexadecimal += byte.hexValue != nil ? 1 : 0
            run = byte.isLower ? run + 1 : 0
            if run >= 4 { counts.inWords += run == 4 ? 4 : 1 }
            if let last, !byte.isOfSameKind(as: last) { counts.changes += 1 }
            last = byte
        }
        count = piece.count
        inWords = counts.inWords
        (upper, lower, digits) = (counts.upper, counts.lower, counts.digits)
        score = count < 2 ? 0 : Double(counts.changes) / Double(count - 1)
        isHexadecimal = counts.hexadecimal == count && (counts.upper == 0 || counts.lower == 0)
        isGUID = Tokens.isGUID(Array(piece.prefix(37)))
    }

    /// Whether it may be encoded bytes: no word, no GUID, no thumbprint, no number. Good enough close behind a token.
    var looksEncoded: Bool { !isGUID && !isHexadecimal && !isConstant && !isOfWords && score >= 0.2 }

    /// Whether it is of words without a blank, as the names of functions are.
    private var isOfWords: Bool { digits == 0 && inWords * 5 >= count * 2 }

    /// Whether it is of letters of one case, with hyphens and underscores, as the names of constants are.
    private var isConstant: Bool { digits == 0 && min(upper, lower) == 0 }

    /// Whether a value looks like a key or a password of a program: one long mixed word.
    package static func isKey(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        let piece = EncodedPiece(bytes)
        let isWord = bytes.allSatisfy { $0.isInBase64 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") }
        return isWord && piece.count >= 16 && piece.digits > 0 && piece.looksEncoded
    }

    /// Whether it looks made by chance: behind the name of a function only that is a secret.
    var isRandomWord: Bool { looksEncoded && count >= 16 && digits > 0 && score >= 0.4 }

    /// Whether it can hardly be anything else, wherever it stands.
    var isSurelyEncoded: Bool {
        looksEncoded && count >= 40 && score >= 0.45 && min(upper, lower) * 6 >= count && digits * 20 >= count
    }
}

extension UInt8 {
    fileprivate func isOfSameKind(as other: UInt8) -> Bool {
        (isLower && other.isLower) || (isUpper && other.isUpper) || (isDigit && other.isDigit)
            || (isSign && other.isSign)
    }

    private var isSign: Bool { !isLetter && !isDigit }
}
