/// What a token is worth at some time.
package enum TokenState: String, Sendable, Hashable, Codable, CaseIterable {
    case usable
    case expired
    case notYetValid = "not-yet-valid"
    /// Characters are missing or changed; whatever its times say, it will be refused.
    case damaged
    /// It reads well, but contradicts itself or what such a token must say.
    case inconsistent
    /// Its times allow it, but it is none of the tokens known here.
    case unknownKind = "unknown-kind"
}

extension TokenState {
    /// The state by a token's own claims; the signature is not checked.
    ///
    /// Damage comes before contradiction, and both before the times. A token is valid from `nbf` on and no longer at
    /// `exp` (RFC 7519 sections 4.1.4 and 4.1.5).
    init(
        of kind: TokenKind,
        problems: [TokenProblem],
        from validFrom: Int64?,
        until validUntil: Int64?,
        at epochSeconds: Int64
    ) {
        if problems.contains(where: { $0.effect == .damaged }) {
            self = .damaged
        } else if problems.contains(where: { $0.effect == .inconsistent }) {
            self = .inconsistent
        } else if let validUntil, epochSeconds >= validUntil {
            self = .expired
        } else if let validFrom, epochSeconds < validFrom {
            self = .notYetValid
        } else {
            self = kind == .other || kind == .encrypted ? .unknownKind : .usable
        }
    }
}

extension DecodedToken {
    /// The state by the token's own claims; the signature is not checked.
    package func state(at epochSeconds: Int64) -> TokenState {
        TokenState(of: kind, problems: problems, from: validFrom, until: validUntil, at: epochSeconds)
    }

    /// The token without its secret, fit for tickets and reports.
    package var masked: String { found.shortForm }
}
