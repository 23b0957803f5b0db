/// Checks a token's number of parts and its signature's length; the signature itself is not verified.
enum TokenShape {
    static func problems(
        of token: FoundToken,
        parts: [Range<Int>],
        header: [Claim],
        isEncrypted: Bool
    ) -> [TokenProblem] {
        let end = token.position(ofCompactOffset: token.compact.utf8.count)
        if isEncrypted, parts.count == 5 { return [] }
        if parts.count == 3, !isEncrypted { return signatureProblems(of: token, range: parts[2], header: header) }
        return [TokenProblem(code: .partCount, sentence: sentence(partCount: parts.count), position: end)]
    }

    private static func sentence(partCount: Int) -> String {
        switch partCount {
        case 3: "An encrypted token (JWE) has five parts; this one has three."
        case 1: "Only the header is there; payload and signature are missing."
        case 2: "The signature is missing: the token was cut off, or never had one."
        default: "The token has \(partCount) parts; a signed token has three, an encrypted one (JWE) five."
        }
    }

    private static func signatureProblems(of token: FoundToken, range: Range<Int>, header: [Claim]) -> [TokenProblem] {
        let algorithm = header["alg"]?.text ?? ""
        let lengths = HeaderGlance.signatureLengths(of: algorithm)
        let end = token.position(ofCompactOffset: range.upperBound)
        if range.isEmpty {
            guard lengths != [0] else { return [] }
            return [TokenProblem(code: .signatureMissing, sentence: "The signature is missing.", position: end)]
        }
        var problems = encodingProblems(of: token, range: range)
        if !lengths.isEmpty, !lengths.contains(range.count) {
            let wanted = lengths.map(String.init).joined(separator: ", ")
            let sentence =
                "The signature has \(range.count) characters and was cut or changed; \(algorithm) gives \(wanted)."
            problems.append(TokenProblem(code: .signatureLength, sentence: sentence, position: end))
        }
        return problems
    }

    private static func encodingProblems(of token: FoundToken, range: Range<Int>) -> [TokenProblem] {
        let length = min(range.count, PartText.mostCharacters)
        let text = Array(token.compact.utf8.dropFirst(range.lowerBound).prefix(length))
        do {
            _ = try Base64URL.decode(text[...])
            return []
        } catch {
            let position = token.position(ofCompactOffset: range.lowerBound + error.offset)
            return [.base64(error, in: "signature", at: position)]
        }
    }
}
