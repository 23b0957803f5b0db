// What must hold in a bulk registration token.
extension ClaimReview {
    mutating func reviewBulkRegistration() {
        reviewNames()
        for constant in BulkRegistration.constants {
            review(constant: constant.name, value: constant.value)
        }
        reviewHierarchy()
        reviewGUID("UniqueId", guess: nil)
        reviewIssuer()
        reviewBulkTimes()
    }

    /// A name that nearly is one of the names not found is probably that one, damaged.
    private mutating func reviewNames() {
        for name in BulkRegistration.names where index(name) == nil {
            let near = claims.indices.first { index in
                !BulkRegistration.names.contains(claims[index].name) && claims[index].probableName == nil
                    && (Resemblance.differences(claims[index].name, name, atMost: 2) != nil
                        || Resemblance.fits(shown: claims[index].name, name))
            }
            guard let near else { continue }
            claims[near].probableName = name
            doubt(near, "is no claim of such a token; its name probably was \(name)", code: .claimDamaged)
        }
    }

    private mutating func review(constant name: String, value: String) {
        let guess = Claim.Guess(text: value, reason: "every bulk registration token has this value")
        guard let index = index(name) else { return lose(name, guess: guess) }
        let claim = claims[index]
        if claim.text == value {
            return
        }
        if let places = Resemblance.differences(claim.text, value, atMost: 2) {
            let count = places.count == 1 ? "one character" : "two characters"
            let reason = "reads '\(claim.text)', \(count) from '\(value)'"
            doubt(index, reason, code: .claimDamaged, character: places.first ?? 0, guess: guess)
        } else if isDamaged || !claim.isCertain {
            doubt(index, "reads '\(claim.text)' instead of '\(value)'", code: .claimDamaged, guess: guess)
        } else {
            let sentence = "\(name) is '\(claim.text)'; a bulk registration token has '\(value)'."
            report(.unexpectedConstant, sentence, at: position(of: index))
        }
    }

    private mutating func reviewHierarchy() {
        let fromIssuer = index("iss").flatMap { hierarchy(inIssuer: claims[$0].text) }
        let guess = fromIssuer.map { Claim.Guess(text: $0.uppercased(), reason: "iss repeats it in lower case") }
        reviewGUID("TenantId", guess: guess)
    }

    private func hierarchy(inIssuer issuer: String) -> String? {
        guard issuer.hasPrefix(BulkRegistration.issuerPrefix) else { return nil }
        let guid = String(issuer.dropFirst(BulkRegistration.issuerPrefix.count))
        return isGUID(guid.utf8) ? guid : nil
    }

    /// Checks the form of a GUID; one flipped bit is undone as a guess where only one digit can come of it.
    private mutating func reviewGUID(_ name: String, guess: Claim.Guess?) {
        guard let index = index(name) else { return lose(name, guess: guess) }
        let text = claims[index].text
        guard !isGUID(text.utf8) else { return }
        let bytes = Array(text.utf8)
        let bad = bytes.count == 36 ? Resemblance.badGUIDPlaces(bytes).first : nil
        let what = bad.map { ": '\(shownText([bytes[$0]]))' cannot stand in it" } ?? ""
        let repaired = Resemblance.repairedGUID(text).map {
            Claim.Guess(text: $0, reason: "one changed bit gives this digit and no other")
        }
        doubt(index, "is '\(text)', no GUID\(what)", code: .notAGUID, character: bad ?? 0, guess: guess ?? repaired)
    }

    private mutating func reviewIssuer() {
        let hierarchy = index("TenantId").map { claims[$0].text }.flatMap { isGUID($0.utf8) ? $0.lowercased() : nil }
        let expected = hierarchy.map { BulkRegistration.issuerPrefix + $0 }
        let guess = expected.map { Claim.Guess(text: $0, reason: "it repeats TenantId in lower case") }
        guard let index = index("iss") else { return lose("iss", guess: guess) }
        let issuer = claims[index].text
        guard let expected, issuer != expected else { return }
        if self.hierarchy(inIssuer: issuer) != nil {
            let sentence = "iss names another hierarchy than TenantId; one of them was changed."
            report(.issuerContradictsHierarchy, sentence, at: position(of: index))
            claims[index].doubt("does not repeat TenantId")
        } else {
            let first = Resemblance.differences(issuer, expected, atMost: .max)?.first ?? 0
            doubt(index, "does not repeat TenantId", code: .claimDamaged, character: first, guess: guess)
        }
    }
}
