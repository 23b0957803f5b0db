import ReportModel
import Reporting
import Times
import Tokens

/// What a token says, without the token: nothing in it opens anything.
///
/// Its `Codable` form has the keys of the JSON reports; of those the objects `header` and `claims` have no value here,
/// since ``members`` say all that they do.
public struct TokenContents: Hashable, Sendable, Codable {
    /// Where it was found: a file's name in the report, or `the text`.
    public let source: String

    /// The lines it takes there; in a log those of the first record that holds it.
    public let lines: ClientReport.Lines?

    /// Which token it is, by a name that stays: `bulk-registration`, `client-token`, `ccm-access-token`, `entra`,
    /// `encrypted`, `other`.
    public let kind: String

    /// Why it was taken for one of this kind.
    public let kindReason: String

    /// What it was worth at the moment as of which it was judged, by its own claims.
    public let state: State

    /// Whether its signature was checked, by a name that stays.
    ///
    /// Always `not-checked` here.
    public let signature: String

    /// Every header field and then every claim with what is known of it, in the token's order.
    public let members: [Member]

    /// The hierarchy that it is for; `nil` where it names none.
    public let hierarchyID: String?

    /// The GUID by which the console knows it; `nil` where it has none.
    public let uniqueID: String?

    /// From its first valid moment to the end, in minutes; `nil` when one of both is missing or unreadable.
    public let lifetimeMinutes: Int64?

    /// From when on it is valid; `nil` when absent, unreadable or outside of the years 1 to 9999.
    public let validFrom: Moment?

    /// From when on it is valid no longer; `nil` when absent, unreadable or outside of the years 1 to 9999.
    public let validUntil: Moment?

    /// What is wrong with it; empty for a token as it should be.
    public let problems: [Problem]

    /// The SHA-1 thumbprint of the signing certificate in upper-case hexadecimal; `nil` where it names none.
    public let thumbprint: String?

    /// Its short form, fit for tickets: `eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30]`.
    public let masked: String

    /// How many records of the logs hold it; 1 for one in a text.
    public let occurrences: Int

    /// Whether it is the newest of several in one text; `nil` where it is the only one, and in logs.
    public let newest: Bool?

    private enum CodingKeys: String, CodingKey {
        case source
        case lines
        case kind
        case kindReason
        case state
        case signature
        case members = "details"
        case hierarchyID = "hierarchyId"
        case uniqueID = "uniqueId"
        case lifetimeMinutes
        case validFrom
        case validUntil
        case problems
        case thumbprint
        case masked
        case occurrences
        case newest
    }
}

extension TokenContents {
    /// The values of a token whose texts have been masked.
    ///
    /// `isNewest` tells whether it is the newest of several in a text; places are those in a text that was pasted.
    init(_ token: ReportedToken, isNewest: Bool? = nil, hasPlaces: Bool = false) {
        let facts = token.facts
        source = token.source
        lines = ClientReport.Lines(token.lines)
        kind = facts.kind.rawValue
        kindReason = facts.kindReason
        state = State(token.state)
        signature = SignatureCheck.notChecked.name
        members =
            facts.header.map { Member($0, of: .header, hasPlace: hasPlaces) }
            + facts.claims.map { Member($0, of: .claims, hasPlace: hasPlaces) }
        hierarchyID = facts.hierarchyID
        uniqueID = facts.uniqueID
        lifetimeMinutes = facts.lifetimeMinutes
        validFrom = facts.validFrom.flatMap { Moment(epochSeconds: $0) }
        validUntil = facts.validUntil.flatMap { Moment(epochSeconds: $0) }
        problems = facts.problems.map { Problem($0, hasPlace: hasPlaces) }
        thumbprint = facts.thumbprint
        masked = facts.masked
        occurrences = token.occurrences
        newest = isNewest
    }
}

extension Moment {
    /// The moment so many seconds after 1970 began; `nil` outside of the years 1 to 9999.
    fileprivate init?(epochSeconds: Int64) {
        let instant = Instant(seconds: epochSeconds)
        guard instant == instant.heldWithinRFC3339 else { return nil }
        self.init(instant)
    }
}
