package import Diagnosis

extension SignalKind {
    /// The registration is made with a Microsoft Entra token.
    package static let registeringWithEntra = SignalKind("registering-with-entra")
}

extension SignalPattern {
    /// The registration is made with a Microsoft Entra token.
    package static let registeringWithEntra = SignalPattern(
        .registeringWithEntra,
        starts: ["Registering client using AAD auth."],
        matching: [
            "Registering client using AAD auth."
        ],
        notMatching: [
            "AADJoinStatusTask: Client hasn't been registered yet."
        ]
    )
}
