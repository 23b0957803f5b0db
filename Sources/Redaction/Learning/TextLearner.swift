import Tokens

/// Learns names from a stretch of a log, and from the tokens in it.
enum TextLearner {
    /// Takes in what the stretch names.
    static func learn(_ block: [UInt8], into collector: inout NameCollector) {
        FieldReader(NameText(bytes: block)).read(into: &collector)
        guard mayHoldToken(block) else { return }
        for token in TokenScanner.tokens(in: block) {
            for part in token.readableParts { learn(claims: part, into: &collector) }
        }
    }

    private static func learn(claims: [UInt8], into collector: inout NameCollector) {
        FieldReader(NameText(bytes: claims)).read(into: &collector)
        for claim in ClaimText.all(in: claims) {
            if let thumbprint = claim.thumbprint { collector.add(Name(.thumbprint, thumbprint)) }
            if ReportRedaction.personalClaims.contains(claim.name) { collector.learn(user: claim.value) }
        }
    }

    /// Whether a token may stand in a text, at the cost of one pass.
    static func mayHoldToken(_ block: [UInt8]) -> Bool { !TokenMask.edits(in: block).isEmpty }
}
