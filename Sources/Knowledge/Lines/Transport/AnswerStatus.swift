package import Diagnosis

extension SignalKind {
    package static let answerStatus = SignalKind(
        "answer-status",
        meaning: "A management point or gateway answered a task sequence with an HTTP error; the line names no server."
    )
}

extension SignalPattern {
    // KB 10036164 quotes it with the text of a gateway, forum posts without one.
    package static let answerStatus = SignalPattern(
        .answerStatus,
        starts: ["Error. Status code "],
        expression: #"Error\. Status code (?<status>\d{3})(?: - \((?<statusText>[^()\r\n]*)\))? returned"#,
        matching: [
            "Error. Status code 500 - (CMGConnector_InternalServerError) returned",
            "Error. Status code 500 returned",
        ],
        notMatching: [
            "Error. Received 0x80072f8f from WinHttpSendRequest."
        ]
    )
}
