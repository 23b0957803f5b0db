package import Diagnosis

extension SignalKind {
    package static let contentLocationsNotRetrieved = SignalKind(
        "content-locations-not-retrieved",
        meaning: "ccmsetup could not learn from a management point where its files lie."
    )
}

extension SignalPattern {
    // Both stand in a ccmsetup.log of 2023, one below the other.
    package static let contentLocationsNotRetrieved = SignalPattern(
        .contentLocationsNotRetrieved,
        starts: ["GetDPLocations failed with error", "Failed to get DP locations as the expected version"],
        expression: #"""
            (?:GetDPLocations failed with error|\#
            Failed to get DP locations as the expected version from MP '(?<url>[^']*)'\. Error) \#
            (?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "GetDPLocations failed with error 0x80072f78",
            """
            Failed to get DP locations as the expected version from MP 'https://mp01.contoso.com'. Error 0x87d00215
            """,
        ],
        notMatching: [
            "Searching for DP locations from MP(s)..."
        ]
    )
}
