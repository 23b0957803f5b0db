/// Checks what a token's header says of its signature.
struct HeaderReview {
    private let header: PartReader
    private let kind: TokenKind
    private(set) var problems: [TokenProblem] = []
    /// The thumbprint in `x5t`; `nil` unless it decodes.
    private(set) var thumbprint: String?

    init(_ header: PartReader, kind: TokenKind) {
        self.header = header
        self.kind = kind
    }

    mutating func review() {
        reviewThumbprint()
        if kind != .encrypted { reviewAlgorithm() }
    }

    private mutating func reviewThumbprint() {
        guard let claim = header.claims["x5t"] else { return }
        let text = Array(claim.text.utf8)
        let bytes = claim.isCertain ? try? Base64URL.decode(text[...]) : nil
        if let bytes, bytes.count == 20 {
            thumbprint = hexadecimal(bytes)
        } else {
            let sentence = "x5t is not the base64url of a SHA-1 thumbprint (27 characters, 20 bytes)."
            problems.append(TokenProblem(code: .thumbprintUnusual, sentence: sentence, position: claim.position))
        }
    }

    private mutating func reviewAlgorithm() {
        let claim = header.claims["alg"]
        let position = claim?.position
        guard let algorithm = claim?.text else {
            if header.problems.isEmpty { report("The header names no algorithm (alg).", at: position) }
            return
        }
        if algorithm.lowercased() == "none" {
            report("The token is not signed at all (alg is none).", at: position)
        } else if kind == .bulkRegistration, algorithm != "RS256" {
            report("alg is '\(algorithm)'; the site signs bulk registration tokens with RS256.", at: position)
        }
    }

    private mutating func report(_ sentence: String, at position: TextPosition?) {
        problems.append(TokenProblem(code: .algorithmUnexpected, sentence: sentence, position: position))
    }
}
