package import Diagnosis

extension SignalKind {
    package static let contentRefused = SignalKind(
        "content-refused",
        meaning: "A server of content answered a download with an HTTP error; the line names no server."
    )
}

extension SignalPattern {
    // Quoted in KB 28204160 with the name of the function before it, in forum posts without.
    package static let contentRefused = SignalPattern(
        .contentRefused,
        starts: [
            "Error sending DAV request. HTTP code ", "GetDirectoryList_HTTP Error sending DAV request. HTTP code ",
        ],
        expression: #"""
            (?:GetDirectoryList_HTTP )?Error sending DAV request\. HTTP code (?<status>\d++)\#
            (?:, status '(?<statusText>[^'\r\n]*)')?
            """#,
        matching: [
            "Error sending DAV request. HTTP code 400, status 'Bad Request'",
            "GetDirectoryList_HTTP Error sending DAV request. HTTP code 500, status 'Internal Server Error'",
        ],
        notMatching: [
            "Error retrieving manifest (0x87d0027e)."
        ]
    )
}
