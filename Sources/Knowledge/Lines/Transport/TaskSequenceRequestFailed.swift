package import Diagnosis

extension SignalKind {
    package static let taskSequenceRequestFailed = SignalKind(
        "task-sequence-request-failed",
        meaning: "A task sequence got nothing from a management point. The reason stands before it."
    )
}

extension SignalPattern {
    // All quoted in KB 10036164, after the status of the answer.
    package static let taskSequenceRequestFailed = SignalPattern(
        .taskSequenceRequestFailed,
        starts: [
            "RequestMPKeyInformation: Send() failed.",
            "Failed to get information for MP",
            "CCM::SMSMessaging::GetMPLocations failed; ",
            "Failed to query ",
        ],
        expression: #"""
            (?:RequestMPKeyInformation: Send\(\) failed\.|\#
            Failed to get information for MP(?:: (?<url>(?:https?://)?[A-Za-z0-9][A-Za-z0-9_.:/-]*+))?|\#
            CCM::SMSMessaging::GetMPLocations failed; (?<code>(?:0x)?[0-9A-Fa-f]+)|\#
            Failed to query (?<host>\S+) for MP location)
            """#,
        matching: [
            "RequestMPKeyInformation: Send() failed.",
            "Failed to get information for MP",
            "Failed to get information for MP: https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017. 80004005.",
            "CCM::SMSMessaging::GetMPLocations failed; 0x80004005",
            "Failed to query MP01.CONTOSO.COM for MP location",
        ],
        notMatching: [
            "Failed to query the registry",
            "Error. Status code 500 returned",
        ]
    )
}
