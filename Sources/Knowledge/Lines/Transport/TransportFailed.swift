package import Diagnosis

extension SignalKind {
    package static let transportFailed = SignalKind(
        "transport-failed",
        meaning: "A request failed; the line names URL, code and symbol. Logged as information."
    )
}

extension SignalPattern {
    package static let transportFailed = SignalPattern(
        .transportFailed,
        starts: [
            "[CCMHTTP] ERROR: URL=",
            "[TSMESSAGING] ERROR: URL=",
        ],
        expression: #"""
            \[\w+\] ERROR: URL=(?<url>.*?)\s*, Port=\d+, Options=\d+, >?Code=(?<code>\d+), Text=(?<symbol>\w+)
            """#,
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, \
            Port=443, Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            """
            [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/ccm_system/request, Port=80, Options=224, Code=0, \
            Text=CCM_E_BAD_HTTP_STATUS_CODE
            """,
        ],
        notMatching: [
            "[CCMHTTP] ERROR INFO: StatusCode=600 StatusText="
        ]
    )
}
