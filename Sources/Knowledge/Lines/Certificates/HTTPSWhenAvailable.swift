package import Diagnosis

extension SignalKind {
    package static let httpsWhenAvailable = SignalKind(
        "https-when-available",
        meaning: "The client takes HTTPS where it can; this says nothing yet about its certificate."
    )
}

extension SignalPattern {
    package static let httpsWhenAvailable = SignalPattern(
        .httpsWhenAvailable,
        starts: ["Client is set to use HTTPS when available."],
        expression: #"Client is set to use HTTPS when available\. The current state is (?<state>\d+)"#,
        matching: [
            "Client is set to use HTTPS when available. The current state is 224.",
            "Client is set to use HTTPS when available. The current state is 480.",
        ],
        notMatching: [
            "HTTPS is enforced for Client. The current state is 63."
        ]
    )
}
