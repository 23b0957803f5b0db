package import Diagnosis

extension SignalKind {
    package static let entraTokenFailed = SignalKind(
        "entra-token-failed",
        meaning: "A Microsoft Entra token could not be had."
    )
}

extension SignalPattern {
    package static let entraTokenFailed = SignalPattern(
        .entraTokenFailed,
        starts: [
            "Failed to get AAD token",
            "WAM token request failed",
        ],
        expression: #"""
            (?:Failed to get AAD token for '(?<sid>[^']*)'.*?Error (?<code>\#
            (?:0x)?[0-9A-Fa-f]+)(?:.*?(?<fallback>Falling back to user token))?|\#
            Failed to get AAD token\.\.|WAM token request failed\. Status (?<index>\d+), D\#
            etails '(?<statusText>[^']*)')
            """#,
        matching: [
            "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016",
            "WAM token request failed. Status 5, Details 'AAD WAM extension error'",
            "Failed to get AAD token..",
            """
            Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0x800703f0. Falling back to user token.
            """,
        ],
        notMatching: [
            "Falling back to get user 'S-1-5-21-1527250992-855612568-2252598708-1604' token for system..."
        ]
    )
}
