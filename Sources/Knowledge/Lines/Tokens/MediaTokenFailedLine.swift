package import Diagnosis

extension SignalKind {
    package static let mediaTokenFailed = SignalKind(
        "media-token-failed",
        meaning: "The token on boot media could not be turned into a registration token."
    )
}

extension SignalPattern {
    package static let mediaTokenFailed = SignalPattern(
        .mediaTokenFailed,
        starts: ["Failed to retrieve registration token from the media token"],
        expression: #"""
            Failed to retrieve registration token from the media token(?:, Error code: (?<code>\#
            (?:0x)?[0-9A-Fa-f]+))?
            """#,
        matching: [
            "Failed to retrieve registration token from the media token, Error code: 0x87d00215"
        ],
        notMatching: [
            "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"
        ]
    )
}
