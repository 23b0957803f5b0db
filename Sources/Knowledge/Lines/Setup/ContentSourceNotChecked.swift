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
        starts: ["Failed to check url "],
        expression: #"Failed to check url (?<url>\S+?)\. Error (?:0x)?[0-9A-Fa-f]+"#,
        matching: [
            "Failed to check url https://dp01.contoso.com/SMS_DP_SMSPKG$/CS100001. Error 0x80004005"
        ],
        notMatching: [
            "Failed to check the client's upgrade state"
        ]
    )
}
