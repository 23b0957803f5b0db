/// What a token says, without the token itself: nothing in it opens anything, so a report may hold it.
package struct TokenFacts: Sendable, Hashable, Codable {
    package let kind: TokenKind
    /// Why the token was taken for one of this kind.
    package let kindReason: String
    package let header: [Claim]
    package let claims: [Claim]
    /// Seconds since 1970, UTC; `nil` when absent or unreadable.
    package let validFrom: Int64?
    /// Seconds since 1970, UTC; `nil` when absent or unreadable.
    package let validUntil: Int64?
    package let lifetimeMinutes: Int64?
    /// `nil` for any kind but a bulk registration token.
    package let lifetimeRelation: LifetimeRelation?
    /// The SHA-1 thumbprint of the signing certificate in upper-case hexadecimal.
    package let thumbprint: String?
    /// The GUID by which the console knows the token.
    package let uniqueID: String?
    package let hierarchyID: String?
    package let problems: [TokenProblem]
    /// The token's short form.
    package let masked: String
    /// Where the token starts in the text it was found in.
    package let start: TextPosition
    /// The lines of that text that the token takes, 1-based.
    package let lines: ClosedRange<Int>
    /// Whether header, payload and signature all stand there.
    package let isSigned: Bool
    /// The damage to header and payload, which nobody does by taking the signature out of a text.
    package let damageBeforeSignature: [TokenProblem]

    /// The state by the token's own claims; the signature is not checked.
    package func state(at epochSeconds: Int64) -> TokenState {
        TokenState(of: kind, problems: problems, from: validFrom, until: validUntil, at: epochSeconds)
    }

    /// The end of validity, or if it is damaged what it probably was.
    package var probableEnd: Int64? {
        validUntil ?? claims["exp"]?.guess.flatMap { Int64($0.text) }
    }
}

extension TokenFacts {
    /// The facts of a token; tokens inside its claims are masked too.
    package init(_ token: DecodedToken) {
        kind = token.kind
        kindReason = token.kindReason
        header = token.header.map { $0.mapTexts(TokenText.masked) }
        claims = token.claims.map { $0.mapTexts(TokenText.masked) }
        validFrom = token.validFrom
        validUntil = token.validUntil
        lifetimeMinutes = token.lifetimeMinutes
        lifetimeRelation = token.lifetimeRelation
        thumbprint = token.thumbprint
        uniqueID = token.uniqueID
        hierarchyID = token.hierarchyID
        problems = token.problems.map { $0.mapTexts(TokenText.masked) }
        masked = token.masked
        start = token.found.start
        let end = token.found.position(ofCompactOffset: token.found.compact.utf8.count)
        lines = start.line...max(start.line, end?.line ?? start.line)
        let parts = token.found.parts
        isSigned = parts.count == 3 && !parts[2].isEmpty
        let payloadEnd = token.found.position(ofCompactOffset: parts.count > 1 ? parts[1].upperBound : .max)
        damageBeforeSignature = problems.filter { problem in
            let isBefore = problem.position.map { $0.offset < payloadEnd?.offset ?? 0 }
            return problem.effect == .damaged && isBefore ?? true
        }
    }
}

extension TokenText {
    /// A text with secrets masked: a value whole where its name is a secret's.
    fileprivate static func masked(_ kind: TokenText, _ text: String) -> String {
        switch kind {
        case .value(let name): TokenMask.mask(text, named: name)
        // Digits are no secret, and a number that became a text would be another claim.
        case .number: text
        case .sentence, .name, .thumbprint, .uniqueID, .hierarchyID, .masked: TokenMask.mask(text)
        }
    }
}
