import Foundation

/// Secrets to plant where they must not come out again, and the look for them.
enum Planted {
    static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Ik9Tbzd3OGhNeDJIZjRoQ2o4b083eXEyelMySSJ9"
    static let payload = "eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIm5iZiI6MTU4MDE1NjMwNSwiZXhwIjoxNTgwNDE1NTA1fQ"
    static let signature = random(342, seed: 1)
    static let token = [header, payload, signature].joined(separator: ".")
    /// What passwords, keys and cookies are planted as.
    static let value = "Gk7" + random(21, seed: 2).filter { $0.isLetter || $0.isNumber } + "9q"

    /// The ways to write the token that a log, a mail or a script knows.
    static let spellings: [String] = {
        let dots = [" ", "", "|", ":", "*", "/", "%2E", "%252E", "\\u002e", "&#46;", "&period;", "=2E", "**"]
        var spellings = [token] + dots.map { "\(header).\(payload)\($0)\(signature)" }
        spellings += dots.map { "\(header)\($0)\(payload).\(signature)" }
        spellings += [
            each(token) { "%" + hex($0) }, each(token) { "%25" + hex($0) }, each(token) { "&#\($0);" },
            each(token) { "\\u00" + hex($0) }, each(token) { "=" + hex($0) }, token.map { "\($0)\0" }.joined(),
            "\(header).\(payload).\(signature.prefix(300)) \(signature.dropFirst(300))",
            token.replacing("-", with: "+").replacing("_", with: "/"), "x\(token)", String(token.dropLast(80)),
            "ewogInR5cCI6IkpXVCIsImFsZyI6IlJTMjU2In0.ewogImV4cCI6MTU4MDQxNTUwNX0.\(signature)",
            token.lowercased(), "the signature \(signature) of \(header).\(payload).",
        ]
        for (width, end) in [(1, " "), (7, "\r\n"), (64, "\r\n> "), (76, "=\r\n"), (120, "^\r\n"), (80, "`\r\n")] {
            spellings.append(wrapped(token, at: width, by: end))
        }
        return spellings
    }()

    /// Lines with secrets of other kinds.
    static let others = [
        "Authorization: Bearer \(value)", "Bearer \(value)", "Basic \(value)==", "client_secret=\(value)&x",
        "\"client_secret\":\"\(value)\"", "client%5Fsecret%3D\(value)", "https://b/c?sv=1&sig=\(value)&se=2",
        "AccountKey=\(value)==;X", "SharedAccessKey=\(value)=", "Cookie: sid=\(value); a=b",
        "Set-Cookie: s=\(value); Path=/",
        "SMSPASSWORD=\(value)", "password=\"\(value)\"", "pwd='\(value)'", "<password>\(value)</password>",
        "refresh_token=\(value)", "access_token=\(value)", "client_assertion=\(value)",
    ]

    /// The first piece of a secret in a text, whatever blanks and escapes stand between its characters.
    static func leak(in text: String) -> String? { leak(in: text, of: pieces, orOf: value) }

    /// The same for another token's signature, of which twenty characters in a row must be there.
    static func leak(of signature: String, in text: String) -> String? {
        guard leak(in: text, of: pieces(of: signature, length: 10, step: 10), orOf: nil) != nil else { return nil }
        return leak(in: text, of: pieces(of: signature, length: 20, step: 1), orOf: nil)
    }

    private static func leak(in text: String, of pieces: [String], orOf value: String?) -> String? {
        let plain = text.replacing("\\u0000", with: "").replacing("\\u{0}", with: "").replacing("\\n", with: "")
            .replacing("\\r", with: "").replacing("\\u{d}", with: "").replacing("\\u{a}", with: "")
        for reading in [plain, unescaped(plain), unescaped(unescaped(plain))] {
            let letters = String(reading.unicodeScalars.filter(isLetter).map(Character.init))
                .replacing("+", with: "-").replacing("/", with: "_")
            for wanted in [letters, letters.lowercased()] {
                if let piece = pieces.first(where: { wanted.contains($0) }) { return piece }
            }
            if let value, reading.contains(value) { return value }
        }
        return nil
    }

    /// Every twenty characters of the signature lie over one of these, of ten.
    private static let pieces = pieces(of: signature, length: 10, step: 10)

    private static func pieces(of signature: String, length: Int, step: Int) -> [String] {
        let letters = Array(signature)
        let plain = stride(from: 0, through: letters.count - length, by: step).map {
            String(letters[$0..<$0 + length])
        }
        return plain + plain.map { $0.lowercased() }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
                || "-_+/".contains(Character(scalar)))
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing(/%25|&amp;|\\\\/) { $0.output == "%25" ? "%" : $0.output == "&amp;" ? "&" : "\\" }
            .replacing(/(?:%|=|\\u00)([0-9A-Fa-f]{2})|&#([0-9]{2,3});/) { match in
                let value = match.output.1.flatMap { UInt8($0, radix: 16) } ?? match.output.2.flatMap { UInt8($0) }
                return value.map { String(UnicodeScalar($0)) } ?? ""
            }
    }

    private static func each(_ text: String, _ spelling: (UInt8) -> String) -> String {
        text.utf8.map(spelling).joined()
    }

    static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

    static func wrapped(_ text: String, at width: Int, by end: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: width)
            .map { String(letters[$0..<min($0 + width, letters.count)]) }.joined(separator: end)
    }

    private static func random(_ count: Int, seed: UInt64) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var state = seed
        return String(
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 58)]
            }
        )
    }
}
