package import Diagnosis

extension SignalKind {
    package static let replyReceived = SignalKind(
        "reply-received",
        meaning: "A management point replied to a message: the client is served. The reply names no server itself."
    )
}

extension SignalPattern {
    // Microsoft's own sign that a round trip was good: Microsoft Entra authentication workflow, "CCM token renewal".
    package static let replyReceived = SignalPattern(
        .replyReceived,
        starts: ["Message '{"],
        expression: #"Message '(?<message>\{[0-9A-Fa-f-]{36}\})' got reply message '\{"#,
        matching: [
            """
            Message '{BD03DEED-D09A-4E63-ADAD-596376FFB0DA}' got reply message '{36EE3A78-8F6E-425F-BF5C-8460E8E56C33}' \
            to endpoint 'dummy'
            """
        ],
        notMatching: [
            "Message '{BD03DEED-D09A-4E63-ADAD-596376FFB0DA}' had delivery errors. Reply mode None."
        ]
    )
}
