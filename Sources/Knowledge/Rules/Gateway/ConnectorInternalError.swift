import Diagnosis
import ReportModel

extension Rule {
    static let connectorInternalError = Rule(
        id: "CMG505",
        slug: "connector-internal-error",
        title: "The management point fails on requests that come through the gateway",
        area: .gateway,
        severity: .error,
        level: .answer,
        check: .refused(with: "CMGConnector_InternalServerError"),
        summary: """
            Through {host|the gateway}, the management point answered 500 and the gateway's connector says \
            CMGConnector_InternalServerError.
            """,
        why: """
            The request reached the management point, and the service behind it (often the token service \
            CCM_STS) broke down. One documented cause is a library of the wrong version in its folder.
            """,
        actions: [
            """
            On the management point: read CCM_STS.log and the application event log at the times given; \
            0x80131040 there names an assembly of the wrong version.
            """,
            """
            In the console: run the CMG connection analyzer, which repeats the request and shows the step that \
            fails.
            """,
        ],
        references: [.gatewayErrors],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden
            """
        ]
    )
}
