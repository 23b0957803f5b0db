package import Diagnosis

extension SignalKind {
    /// The client service started.
    package static let serviceStarted = SignalKind("service-started")
}

extension SignalPattern {
    /// The client service started.
    package static let serviceStarted = SignalPattern(
        .serviceStarted,
        starts: ["[----- STARTUP -----]"],
        matching: [
            "[----- STARTUP -----]"
        ],
        notMatching: [
            "[----- SHUTDOWN -----]"
        ]
    )
}
