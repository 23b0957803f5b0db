package import Diagnosis

extension SignalKind {
    package static let setupDownloadFailed = SignalKind(
        "setup-download-failed",
        meaning: "ccmsetup could not fetch its files."
    )
}

extension SignalPattern {
    package static let setupDownloadFailed = SignalPattern(
        .setupDownloadFailed,
        starts: [
            "GetDirectoryList failed with a non-recoverable failure",
            "DownloadFileByWinHTTP failed with a non-recoverable failure",
            "Failed to download client files by BITS.",
        ],
        expression: #"""
            (?:\w+ failed with a non-recoverable failure,|Failed to download client files by BITS\. Error) \#
            (?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "GetDirectoryList failed with a non-recoverable failure, 0x87d00455",
            "DownloadFileByWinHTTP failed with a non-recoverable failure, 0x80072f8f",
            "Failed to download client files by BITS. Error 0x80190194",
        ],
        notMatching: [
            "Failed to connect to policy namespace"
        ]
    )
}
