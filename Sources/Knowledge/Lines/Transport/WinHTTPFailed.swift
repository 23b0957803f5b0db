package import Diagnosis

extension SignalKind {
    package static let winHTTPFailed = SignalKind(
        "winhttp-failed",
        meaning: "A call of WinHTTP failed, as task sequences and downloads log it."
    )
}

extension SignalPattern {
    package static let winHTTPFailed = SignalPattern(
        .winHTTPFailed,
        starts: [
            "Failed in WinHttp",
            "Error. Received 0x",
            "Sending with winhttp failed;",
        ],
        expression: #"""
            (?:Failed in WinHttp\w+ API, ErrorCode = |Error\. Received |Sending with winhttp failed; )(?<code>(\#
            ?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "Failed in WinHttpReceiveResponse API, ErrorCode = 0x2f78",
            "Error. Received 0x80072f8f from WinHttpSendRequest.",
            "Sending with winhttp failed; 80072f8f. retrying.",
        ],
        notMatching: [
            "Failed in DoRequest"
        ]
    )
}
