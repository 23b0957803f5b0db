package import Diagnosis

extension SignalKind {
    package static let registrationRejected = SignalKind(
        "registration-rejected",
        meaning: "The site refused the client."
    )
}

extension SignalPattern {
    package static let registrationRejected = SignalPattern(
        .registrationRejected,
        starts: ["[RegTask] - Server rejected registration"],
        expression: #"\[RegTask\] - Server rejected registration(?: (?<status>\d+))?"#,
        matching: [
            "[RegTask] - Server rejected registration 3"
        ],
        notMatching: [
            """
            [RegTask] - Client registration is pending. Server assigned ClientID is \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
            """
        ]
    )
}
