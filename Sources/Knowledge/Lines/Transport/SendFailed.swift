package import Diagnosis

extension SignalKind {
    package static let sendFailed = SignalKind("send-failed", meaning: "A request could not be sent.")
}

extension SignalPattern {
    package static let sendFailed = SignalPattern(
        .sendFailed,
        starts: ["Failed to send request to"],
        // The path stands where other lines have a URL and tells what was asked for; the host stands beside it.
        expression: #"""
            Failed to send request to (?<url>.*?) at host (?<host>[^,\s]+), error (?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "Failed to send request to /SMS_MP/.sms_aut?MPCERT2 at host MP01.CONTOSO.COM, error 0x2ee7",
            "Failed to send request to /SMS_DP_SMSPKG$/CS100001 at host DP01.CONTOSO.COM, error 0x2efd",
        ],
        notMatching: [
            "Failed to send management point list Location Request Message to GW.CONTOSO.COM"
        ]
    )
}
