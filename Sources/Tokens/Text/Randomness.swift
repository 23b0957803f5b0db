/// Tells pieces of base64url from the words and numbers that may stand behind a token.
enum Randomness {
    /// The share of neighbours of different kinds (upper, lower, digit, `-` or `_`).
    ///
    /// Base64url of random bytes has 0.65 on average; English sentences without their spaces stay under 0.2.
    static func score(_ text: some Collection<UInt8>) -> Double {
        var changes = 0
        var last: Int?
        for byte in text where byte.isBase64URL {
            let kind = kind(of: byte)
            changes += last.map { $0 != kind ? 1 : 0 } ?? 0
            last = kind
        }
        return text.count < 2 ? 0 : Double(changes) / Double(text.count - 1)
    }

    private static func kind(of byte: UInt8) -> Int {
        if byte.isLower { return 0 }
        if byte.isUpper { return 1 }
        return byte.isDigit ? 2 : 3
    }

    /// Whether a piece of some length can hardly be anything but encoded bytes.
    static func looksEncoded(_ text: some Collection<UInt8>) -> Bool {
        text.count >= 16 && score(text) >= 0.35 && !isGUID(text)
    }
}
