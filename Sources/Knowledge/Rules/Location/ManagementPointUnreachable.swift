import Diagnosis
import ReportModel

extension Rule {
    static let managementPointUnreachable = Rule.connection(
        id: "CMG308",
        slug: "management-point-unreachable",
        title: "The gateway or management point cannot be reached",
        // ERROR_WINHTTP_TIMEOUT, ERROR_WINHTTP_CANNOT_CONNECT, ERROR_WINHTTP_CONNECTION_ERROR, and whatever else has no
        // name here: who is cut off is cut off by any code.
        codes: nil,
        summary: "The connection to {host|the server} failed: {code|no code was logged}.",
        why: """
            The name has an address, but no connection comes about or it breaks off, so tokens, registration and \
            locations fail with it. Firewalls, proxies and a server that is down look alike from here.
            """,
        actions: [
            """
            On the client: run "Test-NetConnection {host|<server>} -Port 443" (port 80 for a management point that \
            speaks HTTP). "TcpTestSucceeded : False" means that the network or the server is at fault.
            """,
            """
            In the network: let the client out to {host|the gateway} on TCP port 443, from the system account too: a \
            proxy that asks for a user stops the client. A proxy that breaks TLS open may also cut the connection.
            """,
            """
            In the console: see under Administration > Cloud Services > Cloud Management Gateway that the gateway's \
            state is Ready and its connection point is connected.
            """,
            "On the management point: for an internal one, see that its web server runs and answers locally.",
        ],
        who: .network,
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT
            """,
            // Told by the event alone.
            """
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tDateTime = "20260302080000.000000+000";⏎\
            \tHostName = "mp01.contoso.com";⏎\tHRESULT = "0x80072ee2";⏎\tProcessID = 1720;⏎\tStatusCode = 600;⏎};⏎
            """,
        ],
        notMatching: [
            // The notification channel waits for ten minutes, and timing out is how it waits.
            Example(
                "BgbAgent",
                """
                Failed in WinHttpReceiveResponse API, ErrorCode = 0x2ee2
                [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/bgb/handler.ashx?RequestType=Continue, Port=80, \
                Options=480, Code=12002, Text=ERROR_WINHTTP_TIMEOUT
                """
            ),
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001, Port=80, Options=480, \
                Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT
                """
            ),
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
        ]
    )
}
