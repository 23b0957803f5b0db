package import Diagnosis

extension SignalKind {
    package static let entraUserFallback = SignalKind(
        "entra-user-fallback",
        meaning: "The device token failed, so a token of the user is tried."
    )
}

extension SignalPattern {
    package static let entraUserFallback = SignalPattern(
        .entraUserFallback,
        starts: [
            "Falling back to get user",
            "Falling back to user token",
        ],
        matching: [
            "Falling back to get user 'S-1-5-21-1527250992-855612568-2252598708-1604' token for system...",
            "Falling back to user token.",
        ],
        notMatching: [
            "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016"
        ]
    )
}
