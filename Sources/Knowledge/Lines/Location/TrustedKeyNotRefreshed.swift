package import Diagnosis

extension SignalKind {
    package static let trustedKeyNotRefreshed = SignalKind(
        "trusted-key-not-refreshed",
        meaning: "The client could not bring its copy of the site's trusted root key up to date."
    )
}

extension SignalPattern {
    package static let trustedKeyNotRefreshed = SignalPattern(
        .trustedKeyNotRefreshed,
        starts: ["LSRefreshTrustedKeyInfo failed with error", "Failed to refresh trusted key info with error"],
        expression: #"""
            (?:LSRefreshTrustedKeyInfo failed|Failed to refresh trusted key info) with error \#
            '?(?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "LSRefreshTrustedKeyInfo failed with error '0x87d00304'.",
            "Failed to refresh trusted key info with error '0x87d00304'.",
        ],
        notMatching: [
            "Failed to refresh Site Signing Certificate over HTTP with error 0x87d0027e."
        ]
    )
}
