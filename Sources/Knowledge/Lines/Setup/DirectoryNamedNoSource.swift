package import Diagnosis

extension SignalKind {
    package static let directoryNamedNoSource = SignalKind(
        "directory-named-no-source",
        meaning: "Active Directory told ccmsetup nothing of the site; the rule for a device on the internet."
    )
}

extension SignalPattern {
    package static let directoryNamedNoSource = SignalPattern(
        .directoryNamedNoSource,
        starts: [
            "Couldn't find an MP source through AD.",
            "Failed to get assigned site from AD.",
            "GetADInstallParams failed with",
        ],
        expression: #"(?:[^.]*AD\. Error|GetADInstallParams failed with) (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "Couldn't find an MP source through AD. Error 0x80004005",
            "Failed to get assigned site from AD. Error 0x80004005",
            "GetADInstallParams failed with 0x80004005",
        ],
        notMatching: [
            "Successfully refresh bootstrap information from AD."
        ]
    )
}
