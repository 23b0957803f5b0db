package import Diagnosis

extension SignalKind {
    package static let siteCodeNotRefreshed = SignalKind(
        "site-code-not-refreshed",
        meaning: "The registration task could not learn its site; it tries again every few minutes."
    )
}

extension SignalPattern {
    package static let siteCodeNotRefreshed = SignalPattern(
        .siteCodeNotRefreshed,
        starts: ["RegTask: Failed to refresh site code."],
        expression: #"RegTask: Failed to refresh site code\. Error: (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "RegTask: Failed to refresh site code. Error: 0x80070032"
        ],
        notMatching: [
            "Sleeping for 157 seconds before refreshing location services."
        ]
    )
}
