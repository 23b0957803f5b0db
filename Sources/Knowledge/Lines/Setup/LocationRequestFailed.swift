package import Diagnosis

extension SignalPattern {
    // In a ccmsetup.log of 2023. The status is that of the last answer, which need not be this request's.
    package static let locationRequestFailed = SignalPattern(
        .contentLocationsNotRetrieved,
        starts: ["Failed (0x", "Failed to send location message to '"],
        expression: #"""
            Failed (?:\((?<code>0x[0-9A-Fa-f]+)\) to send location request|to send location message) to '(?<url>[^']+)'
            """#,
        matching: [
            "Failed (0x87d00454) to send location request to 'MP01.contoso.com'. StatusCode 200, StatusText ''",
            "Failed to send location message to 'HTTPS://MP01.contoso.com'. Status text ''",
        ],
        notMatching: [
            "Failed (0x80004005) to open the registry key"
        ]
    )
}
