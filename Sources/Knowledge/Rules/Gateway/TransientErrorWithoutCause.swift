import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let transientErrorWithoutCause = Rule(
        id: "CMG508",
        slug: "transient-error-without-cause",
        title: "Messages fail with a transient error, and these logs do not say why",
        area: .gateway,
        severity: .warning,
        level: .wrapper,
        check: .custom(unexplainedTransientErrors),
        summary: """
            Messages to {host|the server} fail with 0x87d00231, which only says that something transient went \
            wrong.
            """,
        why: """
            The code is a wrapper that many different faults share: no connection, TLS, an HTTP error, a server \
            that can't reach Microsoft Entra. Without the line of the real fault nothing can be concluded from \
            it.
            """,
        actions: [
            """
            On the client: collect LocationServices.log and CcmMessaging.log of the same minutes and search them \
            for [CCMHTTP] ERROR.
            """,
            """
            On the management point: if clients with an Entra identity are concerned, see whether it reaches the \
            Entra endpoints through its proxy, in the system's context.
            """,
        ],
        references: [.gatewayErrors],
        matching: [
            """
            Post to https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request failed with 0x87d00231.
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden
            Post to https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request failed with 0x87d00231.
            """,
            """
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
            """,
        ]
    )
}

/// 0x87d00231 with no failure that has a name within two minutes.
private func unexplainedTransientErrors(in caseFile: CaseFile) -> [Detection] {
    let wrapper = ErrorCode(0x87d0_0231)
    let filter = SignalFilter(.postFailed, where: [.code([wrapper]), .carriesManagement])
    let named = SignalFilter(
        .tlsFailed,
        .connectionFailed,
        .requestRefused,
        .clientCertificateMissing,
        .tokenRequestFailed,
        .neitherTokenNorCertificate
    )
    let causes = SpellIndex(of: caseFile.histories(matching: named))
    return caseFile.subjects(matching: filter, by: .host).compactMap { subject, histories in
        let unexplained = histories.filter { history in
            !history.spells.allSatisfy { causes.isNear($0) }
        }
        guard !unexplained.isEmpty else { return nil }
        return Detection(subject: subject, unexplained)
    }
    .cleared(by: .success, in: caseFile)
}
