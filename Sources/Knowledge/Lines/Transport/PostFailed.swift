package import Diagnosis

extension SignalKind {
    package static let postFailed = SignalKind(
        "post-failed",
        meaning: "A message could not be delivered. The code is often a wrapper around the real one."
    )
}

extension SignalPattern {
    package static let postFailed = SignalPattern(
        .postFailed,
        starts: ["Post to "],
        expression: #"Post to (?<url>\S+) failed with (?<code>(?:0x)?[0-9A-Fa-f]+)"#,
        matching: [
            "Post to http://MP01.CONTOSO.COM/ccm_system_windowsauth/request failed with 0x87d00231."
        ],
        notMatching: [
            "Post to https://MP01.CONTOSO.COM/ccm_system/request completed with HTTP status 200"
        ]
    )
}
