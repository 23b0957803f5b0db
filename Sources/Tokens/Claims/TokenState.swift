/// What a token is worth at some time.
package enum TokenState: String, Sendable, Hashable, CaseIterable {
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

extension DecodedToken {
    /// The state by the token's own claims; the signature is not checked.
    ///
    /// Damage comes before contradiction, and both before the times. A token is valid from `nbf` on and no longer at
    /// `exp` (RFC 7519 sections 4.1.4 and 4.1.5).
    package func state(at epochSeconds: Int64) -> TokenState {
        if problems.contains(where: { $0.effect == .damaged }) { return .damaged }
        if problems.contains(where: { $0.effect == .inconsistent }) { return .inconsistent }
        if let validUntil, epochSeconds >= validUntil { return .expired }
        if let validFrom, epochSeconds < validFrom { return .notYetValid }
        return kind == .other || kind == .encrypted ? .unknownKind : .usable
    }

    /// The token without its secret, fit for tickets and reports.
    package var masked: String { TokenMask.mask(self) }
}
