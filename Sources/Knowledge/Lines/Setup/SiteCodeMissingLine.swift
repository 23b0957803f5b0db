package import Diagnosis

extension SignalKind {
    package static let siteCodeMissing = SignalKind(
        "site-code-missing",
        meaning: "ccmsetup refuses a command line with SMSMP and without SMSSITECODE."
    )
}

extension SignalPattern {
    package static let siteCodeMissing = SignalPattern(
        .siteCodeMissing,
        starts: ["SMSMP cannot be specified without SMSSITECODE"],
        matching: [
            "SMSMP cannot be specified without SMSSITECODE"
        ],
        notMatching: [
            "SMSMP:    https://mp01.contoso.com"
        ]
    )
}
