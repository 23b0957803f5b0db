/// A token built from an input, in the spellings in which tokens stand in logs, mails and scripts.
struct TokenText {
    /// The third part, which opens everything and must never come out.
    let signature: [UInt8]
    /// The text with the token in it.
    private(set) var text: [UInt8]

    /// The lengths of signatures of RSA keys of 2,048, 3,072 and 4,096 bits, in bytes.
    private static let signatureLengths = [256, 384, 512]
    private static let headers = [
        #"{"typ":"JWT","alg":"RS256","x5t":"OSo8vNgyVWQR9CaXyOiZpqe09W4"}"#, #"{"alg":"RS256"}"#,
        "{\n  \"alg\": \"RS256\",\n  \"typ\": \"JWT\"\n}", #"{ "alg": "RS256" }"#,
    ]
    /// What stands for a dot; the list of ways in which tokens were seen to leak.
    private static let dots = [
        ".", ".", ".", "%2E", "%2e", "%252E", "\\u002e", "&#46;", " ", "\r\n", "|", "*", ":", "/", "",
    ]
    private static let breaks = ["\n", "\r\n", "\r\n> ", " ", "\n    ", "=\r\n", " ^\r\n", "\t"]
    private static let beginnings = [
        "", "/regtoken:", "Bearer ", "token=", "\"", "'", "(", "> ", "SMSMP=x /regtoken:\"",
    ]

    /// Takes spelling and payload from an input.
    init(_ bytes: [UInt8]) {
        var input = InputBytes(bytes)
        var choices = Choices(bytes)
        signature = Base64URL.encoded(choices.bytes(input.choice(of: TokenText.signatureLengths)))
        let header = Base64URL.encoded(Array(input.choice(of: TokenText.headers).utf8))
        let (firstDot, secondDot) = (input.choice(of: TokenText.dots), input.choice(of: TokenText.dots))
        let beginning = input.choice(of: TokenText.beginnings)
        let (width, lineBreak) = (Int(input.byte()), input.choice(of: TokenText.breaks))
        let isPercentEncoded = input.byte() % 16 == 15
        let payload = TokenText.payload(input.take(64))
        text = header + Array(firstDot.utf8) + payload + Array(secondDot.utf8) + signature
        if isPercentEncoded { text = TokenText.percentEncoded(text) } else if width > 3 { wrap(at: width, lineBreak) }
        text = Array(beginning.utf8) + text + Array(input.rest)
    }

    private mutating func wrap(at width: Int, _ lineBreak: String) {
        let lines = stride(from: 0, to: text.count, by: width).map { text[$0..<min($0 + width, text.count)] }
        text = Array(lines.joined(separator: lineBreak.utf8))
    }

    /// A JSON object with an expiry and whatever text the input holds, which need not be JSON, but is UTF-8 without control
    /// characters as all JSON is (RFC 8259, sections 7 and 8.1): a run of NULs, of 0xFF or of U+FFFD would be encoded as a
    /// run of a few letters, which looks like no token's.
    private static func payload(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0 & 0x7F < 0x20 ? 0x20 : $0) }))
        return Base64URL.encoded(Array(#"{"exp":1580415505,"#.utf8) + Array(text.utf8) + Array("}".utf8))
    }

    private static func percentEncoded(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { Array("%\(String($0 >> 4, radix: 16))\(String($0 & 15, radix: 16))".uppercased().utf8) }
    }
}

/// Base64 of RFC 4648, section 5, without padding.
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 3).flatMap { start in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            return (0...group.count).map { alphabet[bits >> (18 - 6 * $0) & 63] }
        }
    }
}
