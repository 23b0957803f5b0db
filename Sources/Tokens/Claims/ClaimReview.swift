/// A token's claims under review: checks mark doubts, add guesses and collect problems.
struct ClaimReview {
    var claims: [Claim]
    var problems: [TokenProblem] = []
    /// The payload as it was decoded, to find the place of a character in it.
    let part: PartText?
    /// Whether the payload could not be read strictly, so that a missing claim is a lost one.
    let isDamaged: Bool

    /// The claims of a payload; `nil` when there is none to read.
    init(_ payload: PartReader?) {
        claims = payload?.claims ?? []
        part = payload?.part
        isDamaged = payload.map { $0.problems.contains { $0.effect == .damaged } } ?? true
    }

    mutating func review(as kind: TokenKind) {
        if kind != .encrypted { reviewTimes() }
        if kind == .bulkRegistration { reviewBulkRegistration() }
    }

    func index(_ name: String) -> Int? {
        claims.firstIndex { $0.name == name } ?? claims.firstIndex { $0.probableName == name }
    }

    /// The place of a character of a claim's text; exact to the base64url character if what it meant is known.
    func position(of index: Int, character: Int = 0, meaning: String? = nil) -> TextPosition? {
        guard claims.indices.contains(index), claims[index].position != nil else { return nil }
        let meant = meaning.map { Array($0.utf8.dropFirst(character).prefix(1)) }?.first
        return part?.position(ofByte: claims[index].contentOffset + character, meaning: meant)
    }

    mutating func report(_ code: TokenProblem.Code, _ sentence: String, at position: TextPosition? = nil) {
        problems.append(TokenProblem(code: code, sentence: TokenMask.mask(sentence), position: position))
    }

    /// Marks a claim as doubtful, with a guess if one is fixed, and reports the place of the doubt.
    mutating func doubt(
        _ index: Int,
        _ reason: String,
        code: TokenProblem.Code,
        character: Int = 0,
        guess: Claim.Guess? = nil
    ) {
        guard claims.indices.contains(index) else { return }
        claims[index].doubt(reason)
        if claims[index].guess == nil { claims[index].guess = guess }
        let place = position(of: index, character: character, meaning: guess?.text)
        report(code, "\(claims[index].name) \(reason).", at: place)
    }

    /// Adds a claim that was not found, and reports it.
    mutating func lose(_ name: String, guess: Claim.Guess?) {
        let code: TokenProblem.Code = isDamaged ? .claimLost : .unexpectedConstant
        report(code, "\(name) is missing; every bulk registration token has it.")
        if isDamaged { claims.append(.lost(name, guess: guess)) }
    }
}
