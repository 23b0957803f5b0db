import Diagnosis
import ReportModel

extension Rule {
    static let managementPointHTTPError = Rule(
        id: "CMG506",
        slug: "management-point-http-error",
        title: "The management point answers with a server error",
        area: .gateway,
        severity: .error,
        level: .answer,
        check: .custom(managementPointErrors),
        summary: "{host|The management point} answered {status} {statusText|without a text}.",
        why: """
            A status from 500 on is the server's own fault: IIS or the management point's web application fails, \
            whatever the client does.
            """,
        actions: [
            """
            On the management point: look up the status with its substatus in the IIS log at the times given \
            (500.19 is a broken web.config).
            """,
            """
            On the management point: read mpcontrol.log, and open /sms_mp/.sms_aut?mplist of {host|the server} in a \
            browser, by http or https as the client does.
            """,
        ],
        references: [.logFiles],
        matching: [
            """
            [CCMHTTP] ERROR: URL=http://mp01.contoso.com/ccm_system/request, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=Internal Server Error
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
            """,
            """
            [CCMHTTP] ERROR: URL=http://mp01.contoso.com/ccm_system/request, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=600 StatusText=
            """,
            """
            [CCMHTTP] ERROR: URL=http://dp01.contoso.com/SMS_DP_SMSPKG$/CS100001, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=Internal Server Error
            """,
        ]
    )
}

/// 5xx from a management point that was reached without a gateway.
private func managementPointErrors(in caseFile: CaseFile) -> [Detection] {
    let gateways = caseFile.client.gatewayHosts
    let filter = SignalFilter(
        .requestRefused,
        where: [.status(500...599), .not([.portalStatus]), .endpoint([.managementPoint]), .not([.gatewayText])]
    )
    return caseFile.subjects(matching: filter, by: .host).compactMap { subject, histories in
        guard !gateways.contains(subject?.lowercased() ?? "") else { return nil }
        return Detection(subject: subject, histories)
    }
    .cleared(by: .success, in: caseFile)
    .map { $0.weighedWithoutServer(in: caseFile) }
}
