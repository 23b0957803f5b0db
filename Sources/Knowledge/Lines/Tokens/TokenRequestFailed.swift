package import Diagnosis

extension SignalKind {
    package static let tokenRequestFailed = SignalKind(
        "token-request-failed",
        meaning: "The request for a CCM token failed."
    )
}

extension SignalPattern {
    package static let tokenRequestFailed = SignalPattern(
        .tokenRequestFailed,
        starts: ["RetrieveTokenFromStsServerImpl failed"],
        expression: #"RetrieveTokenFromStsServerImpl failed with error (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"
        ],
        notMatching: [
            "Failed to retrieve registration token from the media token, Error code: 0x87d00215"
        ]
    )
}
