package import Diagnosis

extension SignalKind {
    package static let serviceStarted = SignalKind("service-started", meaning: "The client service started.")
}

extension SignalPattern {
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
