package import Diagnosis

extension SignalKind {
    package static let registrationPending = SignalKind(
        "registration-pending",
        meaning: "The site has not decided yet; this takes a minute or two."
    )
}

extension SignalPattern {
    package static let registrationPending = SignalPattern(
        .registrationPending,
        starts: ["[RegTask] - Client registration is pending."],
        matching: [
            """
            [RegTask] - Client registration is pending. Server assigned ClientID is \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
            """,
            """
            [RegTask] - Client registration is pending. Sending confirmation request for \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
            """,
        ],
        notMatching: [
            "[RegTask] - Starting registration, attempt 1."
        ]
    )
}
