import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    // The missing trust is the cause (CMG401), and an installation with a token that gets nowhere is what follows from
    // it. So this finding stands below the other one and says what the token has to do with it: nothing.
    static let untrustedCAWithBulkToken = Rule(
        id: "CMG409",
        slug: "untrusted-ca-with-bulk-token",
        title: "A bulk registration token does not replace the trust in the gateway's CA",
        area: .trust,
        severity: .error,
        level: .identity,
        check: .custom(distrustDuringSetup),
        summary: """
            ccmsetup was given a bulk registration token, and TLS to {host|the gateway} failed before it could be \
            used: the CA behind the gateway's certificate is not trusted.
            """,
        why: """
            The token proves the device to the gateway, after TLS stands. It does not make the device trust the \
            gateway, so a new token does not help.
            """,
        actions: [
            """
            On the client: install the root CA certificate and all issuing CA certificates of the gateway's \
            certificate first, into the stores of the local computer.
            """,
            """
            On the client: then run ccmsetup.exe again with the same token, if it is still valid: 3 days by default, \
            7 at most.
            """,
        ],
        references: [.gatewayErrors, .tokens],
        matching: [Example("ccmsetup", bulkCommand + "\n" + distrust)],
        notMatching: [
            // Without a token.
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017
                \(distrust)
                """
            ),
            // After the installation, which may have been long ago.
            Example("ccmsetup", bulkCommand + "\n== CcmMessaging\n" + distrust),
            // Another reason.
            Example(
                "ccmsetup",
                """
                \(bulkCommand)
                [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
                Options=224, Code=12037, Text=ERROR_WINHTTP_SECURE_CERT_DATE_INVALID
                """
            ),
        ]
    )

    private static let bulkCommand = """
        Ccmsetup command line: "ccmsetup.exe" /regtoken:eyJ0eXAiOiJKV1QifQ.eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiJ9.c2ln
        """

    private static let distrust = """
        [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
        [CCMHTTP]                : *lpvStatusInformation is 0x8
        [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=224, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
        """
}

/// The failures of CMG401 that ccmsetup met after it had been given a bulk token.
private func distrustDuringSetup(in caseFile: CaseFile) -> [Detection] {
    guard let token = caseFile.histories(.bulkTokenSeen).min(by: { $0.first.moment < $1.first.moment }),
        case .seen(let distrust, let field, let clearing) = Rule.untrustedCA.check
    else { return [] }
    return caseFile.subjects(matching: distrust, by: field).compactMap { host, histories in
        let ofSetup = histories.filter { history in
            history.last.moment > token.first.moment
                && history.last.marks.contains { $0.component.lowercased() == "ccmsetup" }
        }
        guard !ofSetup.isEmpty else { return nil }
        // The command line proves that a token was given; it is no failure and counts for none.
        let given = History(token.signal, of: Array(token.first.marks.prefix(1)), count: 0)
        return Detection(subject: host, [given] + ofSetup)
    }
    .cleared(by: clearing, in: caseFile)
}
