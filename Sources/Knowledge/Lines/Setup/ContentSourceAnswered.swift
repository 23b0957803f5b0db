package import Diagnosis

extension SignalKind {
    package static let contentSourceAnswered = SignalKind(
        "content-source-answered",
        meaning: "A content source answered ccmsetup with an HTTP error; which one, the next line says."
    )
}

extension SignalPattern {
    // With 405 in KB 10036164, with a status text in KB 4495265, with 401 in a ccmsetup.log of 2020.
    package static let contentSourceAnswered = SignalPattern(
        .contentSourceAnswered,
        starts: ["Failed to correctly receive a WEBDAV HTTP"],
        // 0 says that there was no answer; the lines before tell why.
        expression: #"""
            Failed to correctly receive a WEBDAV HTTPS? request\.{1,3}\#
             \(StatusCode at WinHttpQueryHeaders: (?<status>[1-9]\d{2})\)(?: and StatusText: '(?<statusText>[^']*)')?
            """#,
        matching: [
            "Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 405)",
            """
            Failed to correctly receive a WEBDAV HTTP request.. (StatusCode at WinHttpQueryHeaders: 404) and \
            StatusText: 'Not Found'
            """,
        ],
        notMatching: [
            """
            Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 0) and \
            StatusText: ''
            """
        ]
    )
}
