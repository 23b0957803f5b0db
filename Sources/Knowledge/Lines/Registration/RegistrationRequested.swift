package import Diagnosis

extension SignalKind {
    package static let registrationRequested = SignalKind(
        "registration-requested",
        meaning: "A registration request is sent."
    )
}

extension SignalPattern {
    package static let registrationRequested = SignalPattern(
        .registrationRequested,
        starts: ["[RegTask] - Client is not registered."],
        expression: #"""
            \[RegTask\] - Client is not registered\.\#
            (?: Sending registration request for (?<clientID>GUID:[0-9A-Za-z-]+))?
            """#,
        matching: [
            """
            [RegTask] - Client is not registered. Sending registration request for \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
            """
        ],
        notMatching: [
            "[RegTask] - Client is already registered. Exiting."
        ]
    )
}
