package import Diagnosis

extension SignalKind {
    package static let tokenInUse = SignalKind("token-in-use", meaning: "A request carries a CCM token.")
}

extension SignalPattern {
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
