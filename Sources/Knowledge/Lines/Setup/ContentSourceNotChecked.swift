package import Diagnosis

extension SignalKind {
    package static let contentSourceNotChecked = SignalKind(
        "content-source-not-checked",
        meaning: "ccmsetup could not look into a content source; the line before says how that answered."
    )
}

extension SignalPattern {
    package static let contentSourceNotChecked = SignalPattern(
        .contentSourceNotChecked,
        starts: ["Failed to check url ", "Failed to get directory list from '"],
        expression: #"""
            Failed to (?:check url |get directory list from ')(?<url>[^'\s]+?)'?\. Error (?:0x)?[0-9A-Fa-f]+
            """#,
        matching: [
            "Failed to check url https://dp01.contoso.com/SMS_DP_SMSPKG$/CS100001. Error 0x80004005",
            "Failed to get directory list from 'https://dp01.contoso.com/SMS_DP_SMSPKG$/CS100001'. Error 0x87d0027e",
        ],
        notMatching: [
            "Failed to check the client's upgrade state"
        ]
    )
}
