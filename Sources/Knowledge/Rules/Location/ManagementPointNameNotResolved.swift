import Diagnosis
import ReportModel

extension Rule {
    static let managementPointNameNotResolved = Rule.connection(
        id: "CMG307",
        slug: "management-point-name-not-resolved",
        title: "The name of the gateway or management point cannot be resolved",
        // ERROR_WINHTTP_NAME_NOT_RESOLVED.
        codes: [12007],
        summary: "DNS gave the client no address for {host|the server}: {code|no code was logged}.",
        why: """
            Without an address there is no connection, so tokens, registration and locations fail with it. Nothing is \
            wrong with certificates or tokens as far as this error goes.
            """,
        actions: [
            """
            On the client: run "Resolve-DnsName {host|<server>}". If other names can't be resolved either, the \
            client's network or DNS server is at fault.
            """,
            """
            In the network: see that public DNS knows the name. A gateway with a name of its own needs a CNAME record \
            that points to its cloud service name; an internal name is known to the internal DNS only.
            """,
            """
            In the console: compare the name with the service name in the gateway's properties; after a gateway was \
            made anew, clients may still hold the old one.
            """,
        ],
        who: .network,
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED
            [CCMHTTP] ERROR INFO: StatusCode=600 StatusText=
            """,
            Example(
                "LocationServices",
                """
                Failed to send request to /SMS_MP/.sms_aut?MPCERT2 at host MP01.CONTOSO.COM, error 0x2ee7
                [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/SMS_MP/.sms_aut?MPCERT2, Port=80, Options=480, \
                Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED
                """
            ),
        ],
        notMatching: [
            Example(
                "CcmNotificationAgent",
                """
                [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/bgb/handler.ashx?RequestType=Continue, Port=80, \
                Options=480, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED
                """
            ),
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001, Port=80, Options=480, \
                Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED
                """
            ),
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT
            """,
        ]
    )
}
