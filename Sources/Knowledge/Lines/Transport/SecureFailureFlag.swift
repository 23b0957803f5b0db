package import Diagnosis

extension SignalKind {
    package static let secureFailureFlag = SignalKind(
        "secure-failure-flag",
        meaning: "One secure failure flag by its name."
    )
}

extension SignalPattern {
    package static let secureFailureFlag = SignalPattern(
        .secureFailureFlag,
        starts: CallbackLines.starts + ["WINHTTP_CALLBACK_STATUS_FLAG_"],
        expression: #"(?:\[\w+\]\s*: )?WINHTTP_CALLBACK_STATUS_FLAG_(?<symbol>\w+)(?: is set)?"#,
        matching: [
            "[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set",
            "WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED",
        ],
        notMatching: [
            "[CCMHTTP] : dwStatusInformationLength is 4"
        ]
    )
}
