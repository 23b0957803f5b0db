package import Diagnosis

extension SignalKind {
    package static let registrationNotSaved = SignalKind(
        "registration-not-saved",
        meaning: "The client could not keep its own registration."
    )
}

extension SignalPattern {
    package static let registrationNotSaved = SignalPattern(
        .registrationNotSaved,
        starts: ["SetRegistrationState failed"],
        expression: #"SetRegistrationState failed \((?<code>(?:0x)?[0-9A-Fa-f]+)\)"#,
        matching: [
            "SetRegistrationState failed (0x80071770)"
        ],
        notMatching: [
            "Failed to submit event to the Status Agent. Attempting to create pending event."
        ]
    )
}
