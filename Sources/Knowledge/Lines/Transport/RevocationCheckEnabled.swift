package import Diagnosis

extension SignalKind {
    package static let revocationCheckEnabled = SignalKind(
        "revocation-check-enabled",
        meaning: "Certificates are checked for revocation."
    )
}

extension SignalPattern {
    package static let revocationCheckEnabled = SignalPattern(
        .revocationCheckEnabled,
        starts: ["Enabled SSL revocation check."],
        matching: [
            "Enabled SSL revocation check."
        ],
        notMatching: [
            "CRL check enabled. "
        ]
    )
}
