package import Diagnosis

extension SignalKind {
    package static let entraTokenReceived = SignalKind("entra-token-received", meaning: "A Microsoft Entra token came.")
}

extension SignalPattern {
    package static let entraTokenReceived = SignalPattern(
        .entraTokenReceived,
        starts: [
            "Retrieved AAD token for AAD",
            "Successfully obtained AAD token",
        ],
        expression: #"""
            (?:Retrieved AAD token for AAD(?: (?<principal>device|user)\b)?|Successfully obtained AAD token)
            """#,
        matching: [
            "Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'",
            "Retrieved AAD token for AAD user 'e8838041-db7a-42d5-b9ae-78813910e4cc'",
            "Successfully obtained AAD token with WAM",
        ],
        notMatching: [
            "Attempting to obtain AAD token. WebAccountProviderId='https://login.windows.net'"
        ]
    )
}
