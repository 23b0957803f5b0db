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
        check: .custom { refusedByProxy(in: $0) + InspectedTLS.detections(in: $0) },
        summary: "{seen}",
        why: """
            The client service runs as the local system account. A proxy that asks for a user, or a proxy script that \
            this account can't fetch, stops it although a browser on the same device comes through. A proxy that \
            inspects TLS shows certificates of its own for every server, and the client rejects them.
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
        who: .network,
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
            // The gateway's CA and that of a public service are both unknown to the client.
            Example("CcmMessaging", gatewayDistrust + "\n" + publicDistrust),
        ],
        notMatching: [
            // The gateway's CA alone is a CA that is missing.
            Example("CcmMessaging", gatewayDistrust),
            // So it is where a server of the company with a certificate of the same CA fails as well.
            Example(
                "CcmMessaging",
                gatewayDistrust + "\n" + distrust("https://wsus.fabrikam.com:8531/ClientWebService/client.asmx")
            ),
            // The gateway's own trouble is another one.
            Example("CcmMessaging", distrust(gatewayURL, "CERT_CN_INVALID", "0x10") + "\n" + publicDistrust),
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

private let gatewayURL = "https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS"
private let gatewayDistrust = distrust(gatewayURL)
private let publicDistrust = distrust("https://login.microsoftonline.com/common/oauth2/token")

/// The lines of a TLS failure at a URL; by default its certificate comes from a CA that the client does not trust.
private func distrust(_ url: String, _ flag: String = "INVALID_CA", _ value: String = "0x8") -> String {
    """
    [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
    [CCMHTTP]                : *lpvStatusInformation is \(value)
    [CCMHTTP]            : WINHTTP_CALLBACK_STATUS_FLAG_\(flag) is set
    [CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
    """
}

/// Requests that a proxy stopped, or for which none could be found.
private func refusedByProxy(in caseFile: CaseFile) -> [Detection] {
    caseFile.subjects(matching: .proxyTrouble, by: .host).map { host, histories in
        let code = histories.compactMap(\.signal.code).last?.named ?? "the proxy wants a sign-in"
        let status = histories.compactMap(\.signal.status).last.map { " (status \($0))" } ?? ""
        let seen = "The request to \(host ?? "the server") did not get past the proxy: \(code)\(status)."
        return Detection(subject: host, histories, values: ["seen": seen])
    }
    .cleared(by: .success, in: caseFile)
}

extension SignalFilter {
    /// ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR and ERROR_WINHTTP_AUTODETECTION_FAILED as the end of a request, or HTTP 407.
    fileprivate static let proxyTrouble = SignalFilter(
        .connectionFailed,
        .requestRefused,
        where: [.any([.code([12178, 12180].map { ErrorCode($0) }), .status(407...407)]), .carriesManagement]
    )
}
