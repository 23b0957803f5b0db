package import Diagnosis

extension SignalKind {
    package static let httpsEnforced = SignalKind(
        "https-enforced",
        meaning:
            "The state of the client. It must use HTTPS with a PKI certificate where the state has the bit 0x1: 31, 63."
    )
}

extension SignalPattern {
    package static let httpsEnforced = SignalPattern(
        .httpsEnforced,
        starts: ["HTTPS is enforced for Client."],
        expression: #"HTTPS is enforced for Client\. The current state is (?<state>\d+)"#,
        matching: [
            "HTTPS is enforced for Client. The current state is 63.",
            "HTTPS is enforced for Client. The current state is 31.",
        ],
        notMatching: [
            "Client is set to use HTTPS when available. The current state is 224."
        ]
    )
}
