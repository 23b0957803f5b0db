import Diagnosis
import ReportModel

extension Rule {
    static let connectorUnauthorized = Rule(
        id: "CMG503",
        slug: "connector-unauthorized",
        title: "The management point refuses requests that come through the gateway",
        area: .gateway,
        severity: .error,
        level: .answer,
        check: .refused(with: "CMGConnector_Unauthorized"),
        summary: """
            Through {host|the gateway}, the management point answered 401 and the gateway's connector says \
            CMGConnector_Unauthorized.
            """,
        why: """
            The management point or IIS on it answered the token service (CCM_STS) in another way than expected. \
            One published case was an HTTP redirect in IIS left by another role.
            """,
        actions: [
            """
            On the management point: open the IIS settings of the Default Web Site and of CCM_STS, and take out \
            redirects and authentication that Configuration Manager did not put there.
            """,
            "On the management point: read CCM_STS.log and the IIS log at the times given.",
        ],
        references: [.gatewayErrors],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGConnector_Unauthorized
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
            """
        ]
    )
}
