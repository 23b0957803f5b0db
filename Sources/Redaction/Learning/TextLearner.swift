import Tokens

/// Learns names from a stretch of a log, and from the tokens in it.
enum TextLearner {
    /// Takes in what the stretch names.
    static func learn(_ block: [UInt8], into collector: inout NameCollector) {
        FieldReader(NameText(bytes: block)).read(into: &collector)
        // Where a token may begin is seen in one quick pass; a look for secrets of every kind costs many times that.
        for token in TokenScanner.tokens(in: block) {
            for part in token.readableParts { learn(claims: part, into: &collector) }
            for part in token.sealedParts { collector.learn(signature: part) }
        }
    }

    private static func learn(claims: [UInt8], into collector: inout NameCollector) {
        FieldReader(NameText(bytes: claims)).read(into: &collector)
        for claim in ClaimText.all(in: claims) {
            if let thumbprint = claim.thumbprint { collector.add(Name(.thumbprint, thumbprint)) }
            if ReportRedaction.personalClaims.contains(claim.name) { collector.learn(user: claim.value) }
        }
    }
}
