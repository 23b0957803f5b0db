package import Diagnosis

extension SignalKind {
    /// Certificates are checked for revocation.
    package static let revocationCheckEnabled = SignalKind("revocation-check-enabled")
}

extension SignalPattern {
    /// Certificates are checked for revocation.
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
