/// What a text among a token's facts is, for whoever replaces some.
package enum TokenText: Hashable, Sendable {
    /// Words of this tool about the token.
    case sentence
    /// The name of a header field, a claim or a member inside of one.
    case name
    /// What a field, claim or member of this name says.
    case value(of: String)
    /// A number as it is written, under this name.
    case number(of: String)
    case thumbprint
    case uniqueID
    case hierarchyID
    /// The token's short form.
    case masked
}

extension TokenFacts {
    /// The same facts in which every text was replaced by what `change` makes of it; times, places and states stay.
    package func mapTexts(_ change: (TokenText, String) -> String) -> TokenFacts {
        TokenFacts(
            kind: kind,
            kindReason: change(.sentence, kindReason),
            header: header.map { $0.mapTexts(change) },
            claims: claims.map { $0.mapTexts(change) },
            validFrom: validFrom,
            validUntil: validUntil,
            lifetimeMinutes: lifetimeMinutes,
            lifetimeRelation: lifetimeRelation,
            thumbprint: thumbprint.map { change(.thumbprint, $0) },
            uniqueID: uniqueID.map { change(.uniqueID, $0) },
            hierarchyID: hierarchyID.map { change(.hierarchyID, $0) },
            problems: problems.map { $0.mapTexts(change) },
            masked: change(.masked, masked),
            start: start,
            lines: lines,
            isSigned: isSigned,
            damageBeforeSignature: damageBeforeSignature.map { $0.mapTexts(change) }
        )
    }
}

extension Claim {
    /// The claim in which every text was replaced.
    func mapTexts(_ change: (TokenText, String) -> String) -> Claim {
        Claim(
            name: change(.name, name),
            probableName: probableName.map { change(.name, $0) },
            text: change(.value(of: name), text),
            value: value?.mapTexts(named: name, change),
            certainty: certainty.mapTexts(change),
            guess: guess.map {
                Guess(text: change(.value(of: name), $0.text), reason: change(.sentence, $0.reason))
            },
            position: position,
            contentOffset: contentOffset
        )
    }
}

extension Claim.Certainty {
    fileprivate func mapTexts(_ change: (TokenText, String) -> String) -> Claim.Certainty {
        switch self {
        case .certain, .lost: self
        case .doubtful(let reason): .doubtful(reason: change(.sentence, reason))
        }
    }
}

extension JSONValue {
    /// The value in which every text was replaced; `name` is that of the member nearest to it.
    fileprivate func mapTexts(named name: String, _ change: (TokenText, String) -> String) -> JSONValue {
        switch self {
        case .object(let members):
            .object(
                members.map { member in
                    Member(
                        name: change(.name, member.name),
                        value: member.value.mapTexts(named: member.name, change),
                        valueRange: member.valueRange,
                        nameOffset: member.nameOffset
                    )
                }
            )
        case .array(let values): .array(values.map { $0.mapTexts(named: name, change) })
        case .string(let text): .string(change(.value(of: name), text))
        case .number(let text): .number(change(.number(of: name), text))
        case .boolean, .null: self
        }
    }
}

extension TokenProblem {
    /// The problem in which every text was replaced.
    func mapTexts(_ change: (TokenText, String) -> String) -> TokenProblem {
        TokenProblem(code: code, sentence: change(.sentence, sentence), position: position)
    }
}
