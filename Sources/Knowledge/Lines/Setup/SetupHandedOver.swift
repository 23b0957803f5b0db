package import Diagnosis

extension SignalKind {
    package static let setupHandedOver = SignalKind(
        "setup-handed-over",
        meaning: "ccmsetup started its service, which does the installation; the process that did so ends with 0."
    )
}

extension SignalPattern {
    package static let setupHandedOver = SignalPattern(
        .setupHandedOver,
        starts: ["Successfully started the ccmsetup service"],
        matching: [
            "Successfully started the ccmsetup service"
        ],
        notMatching: [
            "Successfully created the ccmsetup service"
        ]
    )
}
