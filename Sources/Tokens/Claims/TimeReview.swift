// Times of validity: what they say, whether they fit each other, and what a lost one probably was.
extension ClaimReview {
    /// The seconds a claim gives; `nil` when it is absent, damaged or beyond 64 bits.
    func seconds(_ name: String) -> Int64? {
        index(name).flatMap { claims[$0].value }.flatMap { NumericDate($0).epochSeconds }
    }

    /// `exp` − `nbf` in seconds; for a token without `nbf`, from `iat` on.
    var lifetimeSeconds: Int64? {
        guard let end = seconds("exp"), let start = seconds("nbf") ?? seconds("iat") else { return nil }
        let (difference, overflow) = end.subtractingReportingOverflow(start)
        return overflow ? nil : difference
    }

    /// What any token's times must hold.
    mutating func reviewTimes() {
        for name in ["exp", "nbf", "iat"] {
            if let index = index(name), let value = claims[index].value { review(time: value, at: index) }
        }
        if index("exp") == nil, !isDamaged {
            report(.timeMissing, "exp is missing: the token does not say until when it is valid.")
        }
        if let lifetime = lifetimeSeconds, lifetime <= 0 {
            report(.timesContradict, "The token ends before it begins.", at: index("exp").flatMap { position(of: $0) })
        }
    }

    private mutating func review(time value: JSONValue, at index: Int) {
        let date = NumericDate(value)
        let name = claims[index].name
        let place = position(of: index)
        switch date.oddity {
        case .writtenAsText: report(.timeNotANumber, "\(name) is a number in quotation marks.", at: place)
        case .notANumber: report(.timeNotANumber, "\(name) is no number of seconds.", at: place)
        case .outOfRange: report(.timeOutOfRange, "\(name) lies further away than any clock can count.", at: place)
        case .fraction: report(.timeUnusual, "\(name) has a fraction of a second.", at: place)
        case .exponent: report(.timeUnusual, "\(name) is written with an exponent.", at: place)
        case nil: break
        }
        guard let seconds = date.epochSeconds else { return }
        if seconds < 0 {
            report(.timeUnusual, "\(name) lies before 1970.", at: place)
        } else if seconds >= 253_402_300_800 {
            report(.timeUnusual, "\(name) lies beyond the year 9999; it may be in milliseconds.", at: place)
        }
    }

    /// What a bulk registration token's times must hold beyond that.
    mutating func reviewBulkTimes() {
        let standard = BulkRegistration.defaultLifetimeMinutes * 60
        guessTime("exp", from: "nbf", plus: standard)
        guessTime("nbf", from: "exp", plus: -standard)
        guard let lifetime = lifetimeSeconds, lifetime > BulkRegistration.maximumLifetimeMinutes * 60 else { return }
        report(
            .lifetimeTooLong,
            "The token is valid for longer than 10,080 minutes, the most the tool gives.",
            at: index("exp").flatMap { position(of: $0) }
        )
    }

    /// Guesses an unreadable time from the other one by the default lifetime.
    private mutating func guessTime(_ name: String, from other: String, plus difference: Int64) {
        let (sum, overflow) = (seconds(other) ?? 0).addingReportingOverflow(difference)
        let known = seconds(other) != nil && !overflow ? String(sum) : nil
        let guess = known.map { Claim.Guess(text: $0, reason: "exp is nbf plus the default of 4,320 minutes") }
        guard let index = index(name) else {
            if isDamaged { lose(name, guess: guess) }
            return
        }
        guard claims[index].value == nil else { return }
        let shown = claims[index].text
        let fits = known.map { Resemblance.fits(shown: shown, $0) || $0.hasPrefix(shown) } ?? false
        let why = claims[index].certainty.reason ?? "cannot be read"
        doubt(index, why, code: .claimDamaged, character: firstBadCharacter(shown), guess: fits ? guess : nil)
    }

    private func firstBadCharacter(_ text: String) -> Int {
        Array(text.utf8).firstIndex { !$0.isDigit } ?? 0
    }
}

extension Claim.Certainty {
    package var reason: String? {
        if case .doubtful(let reason) = self { reason } else { nil }
    }
}
