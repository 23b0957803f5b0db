package import Diagnosis

extension SignalKind {
    package static let tokenReceived = SignalKind(
        "token-received",
        meaning: "A CCM token came and was kept, encrypted."
    )
}

extension SignalPattern {
    package static let tokenReceived = SignalPattern(
        .tokenReceived,
        starts: ["Cached encrypted token for"],
        expression: #"Cached encrypted token for '(?<sid>[^']*)'\. Will expire at '(?<expires>[^']*)'"#,
        matching: [
            "Cached encrypted token for 'S-1-5-18'. Will expire at '06/25/2020 08:29:35'"
        ],
        notMatching: [
            "CCM Token for 'S-1-5-18' (12/23/2019 21:47:24) is already expired or close to expire"
        ]
    )
}
