/// A token as far as it can be read: what it says, what is wrong with it, and what it can be used for.
package struct DecodedToken: Sendable, Hashable {
    package let found: FoundToken
    /// The fields of the header in their order.
    package let header: [Claim]
    /// The claims in their order, lost ones last; empty for an encrypted token.
    package let claims: [Claim]
    package let kind: TokenKind
    /// Why the token was taken for one of this kind.
    package let kindReason: String
    /// `nbf` in seconds since 1970, UTC; `nil` when absent or unreadable.
    package let validFrom: Int64?
    /// `exp` in seconds since 1970, UTC; `nil` when absent or unreadable.
    package let validUntil: Int64?
    /// From `nbf`, or else `iat`, to `exp` in whole minutes; `nil` unless both can be read.
    package let lifetimeMinutes: Int64?
    /// The SHA-1 thumbprint of the signing certificate in upper-case hexadecimal, as the console shows it.
    package let thumbprint: String?
    /// What is wrong, in the order of the token's parts.
    package let problems: [TokenProblem]

    /// Decodes a token; never fails, since what cannot be read becomes a problem.
    package init(_ found: FoundToken) {
        let parts = found.parts
        let header = PartReader("header", range: parts.first ?? 0..<0, of: found)
        let isEncrypted = parts.count == 5 || header.claims["enc"] != nil
        let payload = parts.count > 1 && !isEncrypted ? PartReader("payload", range: parts[1], of: found) : nil
        var review = ClaimReview(payload)
        lifetimeMinutes = review.lifetimeSeconds.map { $0 / 60 }
        (kind, kindReason) = TokenKind.decide(
            parts: parts.count,
            header: header.claims,
            claims: review.claims,
            lifetimeMinutes: lifetimeMinutes
        )
        review.review(as: kind)
        var headerReview = HeaderReview(header, kind: kind)
        headerReview.review()
        self.found = found
        self.header = header.claims
        claims = review.claims
        validFrom = review.seconds("nbf")
        validUntil = review.seconds("exp")
        thumbprint = headerReview.thumbprint
        let shape = TokenShape.problems(of: found, parts: parts, header: header.claims, isEncrypted: isEncrypted)
        problems = header.problems + headerReview.problems + (payload?.problems ?? []) + review.problems + shape
    }

    /// The GUID that the tool showed and by which the console blocks the token; `nil` unless readable.
    package var uniqueID: String? { guid("UniqueId") }

    /// The hierarchy's GUID, from `TenantId`; `nil` unless readable.
    package var hierarchyID: String? { guid("TenantId") }

    private func guid(_ name: String) -> String? {
        guard kind == .bulkRegistration || kind == .clientToken || kind == .ccmAccessToken else { return nil }
        return claims[name].flatMap { isGUID($0.text.utf8) ? $0.text : nil }
    }

    package var lifetimeRelation: LifetimeRelation? {
        kind == .bulkRegistration ? lifetimeMinutes.map(LifetimeRelation.init(minutes:)) : nil
    }
}
