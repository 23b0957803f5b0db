import Diagnosis
import ReportModel

extension Rule {
    static let otherHTTPError = Rule(
        id: "CMG509",
        slug: "other-http-error",
        title: "A gateway or management point answers with an HTTP error",
        area: .gateway,
        severity: .warning,
        level: .answer,
        check: .custom(otherErrors),
        summary: "{host|The server} answered {status} {statusText|without a text}.",
        why: "The server was reached and refused the request in a way that has no better known cause here.",
        actions: [
            """
            On the server: look the request up in the IIS log (management point) or in CMGService.log and \
            SMS_Cloud_ProxyConnector.log (gateway) at the times given.
            """
        ],
        references: [.gatewayErrors, .logFiles],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=404 StatusText=Not Found
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=503 StatusText=Service Unavailable
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=990 StatusText=
            """,
            """
            [CCMHTTP] ERROR: URL=http://mp01.contoso.com/bgb/handler.ashx?RequestType=Continue, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=404 StatusText=Not Found
            """,
        ]
    )
}

/// What is told of one server: who answers, and where to look its answers up.
private func detection(_ subject: String?, _ histories: [History], isGateway: Bool) -> Detection {
    var detection = Detection(subject: subject, histories)
    guard subject != nil else { return detection }
    let who = isGateway ? "gateway" : "management point"
    detection.title = "The \(who) answers with an HTTP error"
    detection.actions = isGateway ? gatewayActions : managementPointActions
    return detection
}

private let gatewayActions = [
    """
    In the console: see under Administration > Cloud Services > Cloud Management Gateway that the gateway is Ready and \
    its connection point is connected, and run the connection analyzer there.
    """,
    """
    On the site server: look the request up in CMGService.log and SMS_Cloud_ProxyConnector.log at the times given; what \
    came through to the management point stands in its IIS log.
    """,
]

private let managementPointActions = [
    """
    On the management point: look the request up in the IIS log at the times given; its substatus says more than the \
    status.
    """,
    "On the management point: see in mpcontrol.log whether it answers the site's own checks.",
]

/// 4xx and 5xx from a gateway, 4xx from a management point, for which no other rule has a name.
private func otherErrors(in caseFile: CaseFile) -> [Detection] {
    let gateways = caseFile.client.gatewayHosts
    let isPKI = caseFile.client.mode == .pki
    // 407 is the answer of a proxy and 511 that of a captive portal, which have rules of their own.
    let filter = SignalFilter(
        .requestRefused,
        where: [
            .any([.status(400...406), .status(408...510), .status(512...599)]),
            .endpoint([.gateway, .gatewayContent, .managementPoint]),
            .not([.gatewayText]),
        ]
    )
    return caseFile.subjects(matching: filter, by: .host).compactMap { subject, histories in
        let isGateway = gateways.contains(subject?.lowercased() ?? "")
        let unnamed = histories.filter { history in
            let status = history.signal.status ?? 0
            return !(isGateway && isPKI && status == 401) && !(!isGateway && status >= 500)
        }
        guard !unnamed.isEmpty else { return nil }
        return detection(subject, unnamed, isGateway: isGateway)
    }
    .cleared(by: .success, in: caseFile)
    .map { $0.weighedWithoutServer(in: caseFile) }
}
