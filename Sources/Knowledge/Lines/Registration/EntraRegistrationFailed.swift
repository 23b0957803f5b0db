package import Diagnosis

extension SignalKind {
    package static let entraRegistrationFailed = SignalKind(
        "entra-registration-failed",
        meaning: "A registration with a Microsoft Entra token failed; the client goes on without one."
    )
}

extension SignalPattern {
    // Quoted in KB 4599442, with 0x87d00231.
    package static let entraRegistrationFailed = SignalPattern(
        .entraRegistrationFailed,
        starts: ["Failed to register using AAD auth with error"],
        expression: #"Failed to register using AAD auth with error (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "Failed to register using AAD auth with error 0x87d00231. Falling back to the old auth."
        ],
        notMatching: [
            "Registering client using AAD auth."
        ]
    )
}
