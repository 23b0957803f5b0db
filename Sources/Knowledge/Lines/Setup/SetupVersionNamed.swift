package import Diagnosis

extension SignalKind {
    package static let setupVersionNamed = SignalKind(
        "setup-version-named",
        meaning: "The version of ccmsetup, and so of the client that it installs."
    )
}

extension SignalPattern {
    package static let setupVersionNamed = SignalPattern(
        .setupVersionNamed,
        starts: ["CcmSetup version: "],
        expression: #"CcmSetup version: (?<version>[\d.]+)"#,
        matching: [
            "CcmSetup version: 5.0.9096.1000"
        ],
        notMatching: [
            "SiteVersion:      5.00.9096.1000"
        ]
    )
}
