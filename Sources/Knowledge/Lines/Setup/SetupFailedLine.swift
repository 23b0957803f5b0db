package import Diagnosis

extension SignalKind {
    package static let setupFailed = SignalKind("setup-failed", meaning: "ccmsetup gave up. Logged as information.")
}

extension SignalPattern {
    package static let setupFailed = SignalPattern(
        .setupFailed,
        starts: ["CcmSetup failed with error code"],
        expression: #"CcmSetup failed with error code (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "CcmSetup failed with error code 0x80004005"
        ],
        notMatching: [
            "CcmSetup is exiting with return code 0"
        ]
    )
}
