import ReportModel
import Tokens

/// The first thing to say about a token: whether it can be used, and if not, why.
struct TokenVerdict {
    let token: ReportedToken
    let signature: SignatureCheck
    /// The judging clock, in seconds since 1970.
    let now: Int64

    private var facts: TokenFacts { token.facts }

    var role: Style.Role {
        switch token.state {
        case .usable: signature.isFailure ? .error : .good
        case .expired, .notYetValid, .unknownKind: .warning
        case .damaged, .inconsistent: .error
        }
    }

    var sentence: String {
        switch token.state {
        case .usable: usable
        case .expired: "Expired \(ended)."
        case .notYetValid: "Not valid yet: it begins \(TimeSpan.relative(facts.validFrom ?? now, to: now))."
        case .damaged where facts.lacksBeginning:
            "Damaged: its beginning is missing, and what stands first is its second part, so it can't work."
        case .damaged: "Damaged: \(damage), so it can't work." + (hasEnded.map { " \($0)" } ?? "")
        case .inconsistent:
            "Inconsistent: it reads well but contradicts itself or what such a token must say."
                + (hasEnded.map { " \($0)" } ?? "")
        case .unknownKind: unknown
        }
    }

    /// What to do about a token that can't be used; `nil` when it can, or nothing helps.
    var advice: String? {
        switch token.state {
        case .expired: expiredAdvice
        case .damaged where hasEnded != nil && expiredAdvice != nil: expiredAdvice
        case .damaged where facts.lacksBeginning: "Copy it again, from the eyJ on with which it begins."
        case .damaged: "Copy it again from where it was made, whole and without a change."
        case .inconsistent where hasEnded != nil: expiredAdvice
        case .usable, .notYetValid, .inconsistent, .unknownKind: nil
        }
    }

    private var expiredAdvice: String? {
        switch facts.kind {
        case .bulkRegistration:
            "On the top-level site server run BulkRegistrationTokenTool.exe /new, and put the new token in the place of "
                + "this one. Clients that have registered with this one need none."
        case .clientToken:
            "Connect the client to the internal network once, VPN will do, so that it gets a new one, or install it "
                + "again with a new bulk registration token."
        case .ccmAccessToken, .entra: "The client fetches a new one by itself when it needs it."
        case .encrypted, .other: nil
        }
    }

    private var usable: String {
        if signature.isFailure { return "Not to be trusted. \(signature.sentence)" }
        let end = facts.validUntil.map { "valid for another \(TimeSpan.text($0 - now))" } ?? "without an end"
        return "Usable by its own claims: \(end)."
    }

    private var unknown: String {
        if facts.kind == .encrypted { return "Encrypted (JWE): only the recipient who holds the key can read it." }
        let end = facts.validUntil.map { "; it ends \(TimeSpan.relative($0, to: now))" } ?? ""
        return "Unknown kind: none of the tokens around a gateway\(end)."
    }

    /// `6 years ago, 3 days after it was issued`.
    private var ended: String {
        guard let end = facts.validUntil else { return "" }
        let ago = TimeSpan.relative(end, to: now)
        guard let start = facts.validFrom, end > start else { return ago }
        return "\(ago), \(TimeSpan.text(end - start)) after it was issued"
    }

    /// For a token that can't work anyway: that it has run out too.
    private var hasEnded: String? {
        guard let end = facts.probableEnd, end <= now else { return nil }
        if facts.validUntil != nil { return "It has also expired, \(ended)." }
        return "Its end can't be read but was probably \(TimeSpan.relative(end, to: now))."
    }

    /// Several problems may come of one changed character; those without a place are something that is missing.
    private var damage: String {
        let damage = facts.problems.filter { $0.effect == .damaged }
        let places = Set(damage.compactMap(\.position)).count + damage.count { $0.position == nil }
        return places == 1 ? "something is wrong in one place" : "something is wrong in \(places) places"
    }
}

extension TokenFacts {
    /// Whether claims stand where the header of a token belongs: the first letters are cut off, so that it is not found.
    var lacksBeginning: Bool {
        header["alg"] == nil && ["exp", "iss", "UniqueId", "nbf"].contains { header[$0] != nil }
    }
}
