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
            The request reached the management point, and the service behind it broke down. Documented causes are a \
            library of the wrong version in the folder of the token service (CCM_STS), and an SMS Agent Host service \
            that crashes on the management point (version 2409 before its update rollup, 5.00.9132.1023). Boot media \
            met it in version 2103 with a management point for the internet only.
            """,
        actions: [
            """
            On the management point: see that the SMS Agent Host service (CcmExec) runs there, and look into the \
            application event log for its crashes at the times given. With version 2409, install the update rollup.
            """,
            """
            On the management point: read CCM_STS.log at the times given; 0x80131040 there or in the event log names \
            an assembly of the wrong version. The published way out is to copy System.IdentityModel.Tokens.Jwt.dll \
            from bin\\X64 of the installation to SMS_CCM\\CCM_STS\\bin.
            """,
            """
            In the console: run the CMG connection analyzer, which repeats the \
            request and shows the step that fails.
            """,
        ],
        references: [.gatewayErrors, .faultOf2409, .faultOf2103],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
            """,
            Example("TSMBootstrap", "Error. Status code 500 - (CMGConnector_InternalServerError) returned"),
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden
            """,
            Example("smsts", "Error. Status code 500 returned"),
        ]
    )
}
