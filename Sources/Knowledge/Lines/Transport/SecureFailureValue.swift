package import Diagnosis

extension SignalKind {
    package static let secureFailureValue = SignalKind(
        "secure-failure-value",
        meaning: "The secure failure flags as one number."
    )
}

extension SignalPattern {
    package static let secureFailureValue = SignalPattern(
        .secureFailureValue,
        starts: CallbackLines.starts,
        expression: #"\[\w+\]\s*: \*?lpvStatusInformation is (?<value>0x[0-9A-Fa-f]+)"#,
        matching: [
            "[CCMHTTP]                : *lpvStatusInformation is 0x8",
            "[CCMHTTP] : lpvStatusInformation is 0x9",
        ],
        notMatching: [
            "[CCMHTTP] : dwStatusInformationLength is 4"
        ]
    )
}
