package import Diagnosis

extension SignalKind {
    package static let alreadyRegistered = SignalKind(
        "already-registered",
        meaning: "The client knows that it is registered."
    )
}

extension SignalPattern {
    package static let alreadyRegistered = SignalPattern(
        .alreadyRegistered,
        starts: ["[RegTask] - Client is already registered."],
        matching: [
            "[RegTask] - Client is already registered. Exiting."
        ],
        notMatching: [
            """
            [RegTask] - Client is not registered. Sending registration request for \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
            """
        ]
    )
}
