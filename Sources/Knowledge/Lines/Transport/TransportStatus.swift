package import Diagnosis

extension SignalKind {
    package static let transportStatus = SignalKind(
        "transport-status",
        meaning: "The HTTP status of the failed request before it."
    )
}

extension SignalPattern {
    package static let transportStatus = SignalPattern(
        .transportStatus,
        starts: [
            "[CCMHTTP] ERROR INFO:",
            "[TSMESSAGING] ERROR INFO:",
        ],
        expression: #"""
            \[\w+\] ERROR INFO: StatusCode=[\s*]*+(?<status>\d++|<unknown>)[\s*]*+\#
            (?:StatusText=[\s*]*+(?<statusText>\w(?:[^\r\n]*\S)?)?\s*+)?$
            """#,
        matching: [
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token",
            "[CCMHTTP] ERROR INFO: StatusCode= 403 StatusText= CMGConnector_Forbidden",
            "[CCMHTTP] ERROR INFO: StatusCode=<unknown> StatusText=",
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/ccm_system/request, Port=80, Options=224, Code=0, \
            Text=CCM_E_BAD_HTTP_STATUS_CODE
            """
        ]
    )
}
