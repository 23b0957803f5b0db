import Diagnosis
import ReportModel

extension Rule {
    // Codes 3xx: RFC 9110, section 15.4; 511: RFC 6585, section 6. No page on gateways knows them as answers of one.
    static let captivePortal = Rule(
        id: "CMG413",
        slug: "captive-portal",
        title: "Something in the network answers in the server's place, such as a captive portal",
        area: .trust,
        severity: .warning,
        level: .network,
        basis: .codeOnly,
        check: .custom { caseFile in
            caseFile.subjects(matching: .portalAnswer, by: .host).map { Detection(subject: $0, $1) }
                .cleared(by: .success, in: caseFile)
                .map { $0.weighedWithoutServer(in: caseFile) }
        },
        summary: """
            Requests to {host|the server} are answered with {status} {statusText|without a text}, which sends the \
            client elsewhere; gateways and management points do not answer like that.
            """,
        why: """
            A captive portal (the sign-in page of a hotel, an airport, a guest network) or a web filter redirects \
            whoever has not signed in, or asks for that with status 511. The client's service signs in nowhere, so it \
            gets through only after a user has. A token or a certificate plays no part.
            """,
        actions: [
            """
            On the client: open a browser and sign in to the network, or take another network (a phone's will do to \
            find out); then restart the SMS Agent Host service (CcmExec) or wait for the next attempt.
            """,
            """
            In the network: if it is the company's own, let {host|the gateway} pass its web filter without a sign-in; \
            the filter's log shows what redirects the requests.
            """,
            """
            On the management point: if the server is reached without a gateway, look for an HTTP redirect in the \
            settings of IIS, and take it out.
            """,
        ],
        who: .network,
        references: [.internetClients, .gatewayErrors],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=302 StatusText=Found
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=511 StatusText=Network Authentication Required
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=503 StatusText=Service Unavailable
            """,
            // Nothing new since the last time.
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=304 StatusText=Not Modified
            """,
            // A distribution point may send its clients elsewhere.
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001, Port=80, Options=480, Code=0, \
                Text=CCM_E_BAD_HTTP_STATUS_CODE
                [CCMHTTP] ERROR INFO: StatusCode=302 StatusText=Found
                """
            ),
        ]
    )
}

extension SignalFilter.Condition {
    /// An answer that no gateway or management point gives, but who stands in between.
    static let portalStatus = SignalFilter.Condition.any([
        .status(300...303), .status(305...308), .status(511...511),
    ])
}

extension SignalFilter {
    /// Requests for a gateway or management point that somebody else answered.
    fileprivate static let portalAnswer = SignalFilter(
        .requestRefused,
        where: [.portalStatus, .endpoint([.gateway, .managementPoint, .other]), .not([.gatewayText])]
    )
}
