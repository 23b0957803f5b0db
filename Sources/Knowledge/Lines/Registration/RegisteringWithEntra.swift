package import Diagnosis

extension SignalKind {
    package static let registeringWithEntra = SignalKind(
        "registering-with-entra",
        meaning: "The registration is made with a Microsoft Entra token."
    )
}

extension SignalPattern {
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
