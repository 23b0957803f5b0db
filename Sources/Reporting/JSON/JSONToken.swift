import ReportModel
import Tokens

/// A token, decoded; `tokenDefinitions` in ``ReportSchema`` describes it.
struct JSONToken: Encodable {
    let source: String
    let lines: JSONLines?
    let kind: String
    let kindReason: String
    let header: JSONTokenPart
    let claims: JSONTokenPart
    /// Every header field and claim with what is known of it.
    let details: [JSONClaim]
    let hierarchyId: String?
    let uniqueId: String?
    let lifetimeMinutes: Int64?
    let validFrom: String?
    let validUntil: String?
    let state: String
    let signature: String
    let problems: [JSONTokenProblem]
    let thumbprint: String?
    let masked: String
    let occurrences: Int
    /// Whether this is the newest of several tokens; left out where there is only one.
    let newest: Bool?
    /// The token itself, only when it was asked for.
    let raw: JSONShownToken?

    init(
        _ token: ReportedToken,
        signature: SignatureCheck = .notChecked,
        isNewest: Bool? = nil,
        raw: String? = nil,
        hasPlaces: Bool = false
    ) {
        let facts = token.facts
        source = token.source
        lines = JSONLines(start: token.lines.lowerBound, end: token.lines.upperBound)
        kind = facts.kind.rawValue
        kindReason = facts.kindReason
        header = JSONTokenPart(facts.header)
        claims = JSONTokenPart(facts.claims)
        details =
            facts.header.map { JSONClaim($0, part: "header", hasPlace: hasPlaces) }
            + facts.claims.map { JSONClaim($0, part: "claims", hasPlace: hasPlaces) }
        hierarchyId = facts.hierarchyID
        uniqueId = facts.uniqueID
        lifetimeMinutes = facts.lifetimeMinutes
        validFrom = facts.validFrom.flatMap { $0.jsonTime }
        validUntil = facts.validUntil.flatMap { $0.jsonTime }
        state = token.state.rawValue
        self.signature = signature.name
        problems = facts.problems.map { JSONTokenProblem($0, hasPlace: hasPlaces) }
        thumbprint = facts.thumbprint
        masked = facts.masked
        occurrences = token.occurrences
        newest = isNewest
        self.raw = raw.map { JSONShownToken($0) }
    }
}

/// The members of a decoded part that could be read, by name; of several with one name the first.
struct JSONTokenPart: Encodable {
    private let claims: [Claim]

    init(_ claims: [Claim]) {
        self.claims = claims
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        var seen: Set<String> = []
        for claim in claims {
            guard let value = claim.value, seen.insert(claim.name).inserted else { continue }
            try container.encode(JSONTokenValue(value), forKey: JSONKey(claim.name))
        }
    }
}

/// One header field or claim: how it was written, how far it can be believed, and what it means.
struct JSONClaim: Encodable {
    let part: String
    let name: String
    let probableName: String?
    let text: String
    let certainty: String
    let reason: String?
    let guess: JSONGuess?
    let meaning: String?
    let character: Int?
    let line: Int?
    let column: Int?

    init(_ claim: Claim, part: String, hasPlace: Bool) {
        self.part = part
        name = claim.name
        probableName = claim.probableName
        text = claim.text
        switch claim.certainty {
        case .certain: certainty = "certain"
        case .doubtful: certainty = "doubtful"
        case .lost: certainty = "lost"
        }
        reason = claim.certainty.reason
        guess = claim.guess.map { JSONGuess(text: $0.text, reason: $0.reason) }
        meaning = ClaimMeaning.of(claim.probableName ?? claim.name)
        character = claim.position?.character
        line = hasPlace ? claim.position?.line : nil
        column = hasPlace ? claim.position?.column : nil
    }
}

/// A value that a damaged claim probably had.
struct JSONGuess: Encodable {
    let text: String
    let reason: String
}

/// Something wrong with a token or a command line.
struct JSONTokenProblem: Encodable {
    let code: String
    /// What it means for the token: damaged, inconsistent or unusual.
    let effect: String
    let message: String
    let character: Int?
    let line: Int?
    let column: Int?

    init(_ problem: TokenProblem, hasPlace: Bool) {
        code = problem.code.rawValue
        effect = problem.effect.rawValue
        message = problem.sentence
        character = problem.position?.character
        line = hasPlace ? problem.position?.line : nil
        column = hasPlace ? problem.position?.column : nil
    }
}
