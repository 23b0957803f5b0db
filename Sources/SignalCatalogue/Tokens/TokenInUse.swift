package import Diagnosis

extension SignalKind {
    /// A request carries a CCM token.
    package static let tokenInUse = SignalKind("token-in-use")
}

extension SignalPattern {
    /// A request carries a CCM token.
    package static let tokenInUse = SignalPattern(
        .tokenInUse,
        starts: ["Appending CCM Token to the header."],
        matching: [
            "Appending CCM Token to the header."
        ],
        notMatching: [
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token."
        ]
    )
}
