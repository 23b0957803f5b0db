import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let tlsFailureWithoutDetail = Rule(
        id: "CMG408",
        slug: "tls-failure-without-detail",
        title: "TLS failed, and these logs do not say why",
        area: .trust,
        severity: .error,
        level: .trust,
        check: .custom(unexplainedTLSFailures),
        summary: """
            TLS to {host|a server} failed ({code|12175 (0x80072f8f) ERROR_WINHTTP_SECURE_FAILURE}), and no secure \
            failure flags stand near it.
            """,
        why: """
            The code only says that TLS failed. The flags that say why (untrusted CA, wrong name, no revocation list …) \
            are written as lines of their own by the component that made the request, and this log does not have them. \
            Some tools translate 0x80072f8f as a content decoding error; in these logs it is the TLS failure.
            """,
        actions: [
            """
            On the client: collect LocationServices.log, CcmMessaging.log and, for an installation, ccmsetup.log of \
            the same minutes, and search them for WINHTTP_CALLBACK_STATUS_FLAG.
            """,
            """
            On the client: open https://{host|<gateway>}/CCM_Proxy_MutualAuth/ServiceMetadata in a browser and see \
            what it says of the certificate.
            """,
        ],
        references: [.gatewayErrors, .winHTTPFlags],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            Example("smsts", "Error. Received 0x80072f8f from WinHttpSendRequest."),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8")
        ]
    )
}

/// TLS failures without flags and with no code but the general one, unless the same server's flags are known from
/// another occurrence.
private func unexplainedTLSFailures(in caseFile: CaseFile) -> [Detection] {
    let general = SignalFilter(
        .tlsFailed,
        where: [.noFlags, .any([.code([ErrorCode(12175)]), .lacks(.code)]), .carriesManagement]
    )
    let explained = SignalFilter(.tlsFailed, where: [.not([.noFlags])])
    let known = Set(caseFile.histories(matching: explained).map(\.signal.host))
    return caseFile.subjects(matching: general, by: .host).compactMap { subject, histories in
        let host = histories.compactMap(\.signal.host).first
        guard !known.contains(host), !known.contains(nil) else { return nil }
        return Detection(subject: subject, histories)
    }
    .cleared(by: .anyAnswer, in: caseFile)
}
