import Diagnosis
import ReportModel

extension Rule {
    static let connectorForbidden = Rule(
        id: "CMG502",
        slug: "connector-forbidden",
        title: "The management point refuses the CMG connection point",
        area: .gateway,
        severity: .error,
        level: .answer,
        check: .refused(with: "CMGConnector_Forbidden"),
        summary: """
            Through {host|the gateway}, the management point answered 403 and the gateway's connector says \
            CMGConnector_Forbidden.
            """,
        why: """
            The fault lies on the management point: its IIS binding for port 443 does not fit its mode. A move \
            from HTTPS to enhanced HTTP leaves the old certificate bound, the SMS Role SSL certificate is \
            missing, or the bound certificate is expired or revoked.
            """,
        actions: [
            """
            On the management point: look at the certificate bound to port 443 of the Default Web Site. With \
            enhanced HTTP it must be the SMS Role SSL Certificate, with HTTPS a valid web server certificate of \
            your CA.
            """,
            """
            On the management point: bind the right certificate and try again. Restarting IIS and the SMS_EXECUTIVE \
            service is worth a try if nothing changes; no page asks for it.
            """,
        ],
        references: [.gatewayErrors],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode= 403 StatusText= CMGConnector_Forbidden
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Clientcertificaterequired
            """
        ]
    )
}
