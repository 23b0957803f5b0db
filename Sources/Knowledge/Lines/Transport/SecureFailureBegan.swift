package import Diagnosis

extension SignalKind {
    package static let secureFailureBegan = SignalKind(
        "secure-failure-began",
        meaning: "WinHTTP reports a TLS failure; value and flags follow."
    )
}

extension SignalPattern {
    package static let secureFailureBegan = SignalPattern(
        .secureFailureBegan,
        starts: [
            "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE",
            "[TSMESSAGING] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE",
        ],
        matching: [
            "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered"
        ],
        notMatching: [
            "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_REQUEST_SENT"
        ]
    )
}
