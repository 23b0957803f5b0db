import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let proxyInTheWay = Rule(
        id: "CMG411",
        slug: "proxy-in-the-way",
        title: "A proxy stands between the client and the server",
        area: .trust,
        severity: .warning,
        level: .network,
        basis: .codeOnly,
        check: .seen(SignalFilter.proxyTrouble, by: .host, clearedBy: .success),
        summary: """
            The request to {host|the server} did not get past the proxy: {code|the proxy wants a sign-in} \
            (status {status|not logged}).
            """,
        why: """
            The client service runs as the local system account. A proxy that asks for a user, or a proxy script that \
            this account can't fetch, stops it although a browser on the same device comes through.
            """,
        actions: [
            """
            On the client: run "netsh winhttp show proxy" as administrator; it shows the proxy that services use. \
            Clear or correct it with "netsh winhttp reset proxy" or "netsh winhttp set proxy".
            """,
            """
            In the network: let devices reach {host|the gateway} without a proxy, or through one that asks for no \
            user; see also that the automatic proxy script (WPAD) can be fetched.
            """,
        ],
        references: [.winHTTPErrors, .internetClients],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12178, Text=ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=407 StatusText=Proxy Authentication Required
            """,
        ],
        notMatching: [
            // A client without a proxy finds none; that fails nothing.
            "Failed in WinHttpGetProxyForUrl API, ErrorCode = 0x2f94",
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=Unauthorized
            """,
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001, Port=80, Options=480, \
                Code=12180, Text=ERROR_WINHTTP_AUTODETECTION_FAILED
                """
            ),
        ]
    )
}

extension SignalFilter {
    /// ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR and ERROR_WINHTTP_AUTODETECTION_FAILED as the end of a request, or HTTP 407.
    fileprivate static let proxyTrouble = SignalFilter(
        .connectionFailed,
        .requestRefused,
        where: [.any([.code([12178, 12180].map { ErrorCode($0) }), .status(407...407)]), .carriesManagement]
    )
}
