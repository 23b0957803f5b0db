package import Diagnosis

extension SignalKind {
    package static let registrationRequestFailed = SignalKind(
        "registration-request-failed",
        meaning: "A registration request could not be sent, or came to nothing."
    )
}

extension SignalPattern {
    package static let registrationRequestFailed = SignalPattern(
        .registrationRequestFailed,
        starts: ["RegTask: Failed to send registration request"],
        expression: #"""
            RegTask: Failed to send registration request(?: message)?\. Error: (?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "RegTask: Failed to send registration request message. Error: 0x87d00231",
            "RegTask: Failed to send registration request. Error: 0x8000ffff",
        ],
        notMatching: [
            "RegTask: Failed to refresh site code. Error: 0x8000ffff"
        ]
    )
}
