import ErrorCodes
import Diagnosis
import ReportModel

extension Rule {
    static let accessTokenRequestFailed = Rule(
        id: "CMG203",
        slug: "access-token-request-failed",
        title: "The client could not get a CCM token",
        area: .token,
        severity: .error,
        level: .token,
        check: .custom(AccessTokenRequest.failures),
        summary: """
            An access token was asked of {server|a gateway or management point}, and none came: \
            {code|no answer was logged within ten minutes}.
            """,
        why: """
            Without this token a client that has no PKI certificate cannot pass the gateway: registration, policy and \
            locations all wait for it. A code such as 0x87d0027e only says that the server answered with an HTTP error.
            """,
        actions: [
            """
            On the client: read the [CCMHTTP] ERROR and ERROR INFO lines just before the failure. They tell whether \
            the connection, TLS or the server's answer is at fault, and that comes first.
            """,
            """
            In the console: see that the client settings for this device allow a cloud management gateway, and that a \
            management point is enabled for gateway traffic and in enhanced HTTP or HTTPS mode.
            """,
            """
            On the management point: read CCM_STS.log for the time of the request, and the web server's log for \
            requests to /CCM_STS.
            """,
        ],
        references: [.entraWorkflow, .gatewayErrors, .tokens],
        // The request that fails is the renewal, the one ccmsetup gives up after, or that of boot media.
        explains: ["CMG202", "CMG210", "CMG213"],
        matching: [
            Example(
                "ccmsetup",
                """
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                Getting CCM Token from STS server 'MP01.CONTOSO.COM'
                Getting CCM Token from https://MP01.CONTOSO.COM/CCM_STS
                +00:11:00
                [RegTask] - Sleeping for 60 seconds ...
                """
            ),
        ],
        notMatching: [
            """
            Getting CCM Token from STS server 'MP01.CONTOSO.COM'
            Getting CCM Token from https://MP01.CONTOSO.COM/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            +00:31:00
            Begin processing outgoing queue
            """,
            // An excerpt that ends with the request.
            Example(
                "ccmsetup",
                "Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS"
            ),
            // The token of boot media is another thing.
            Example(
                "smsts",
                "Failed to retrieve registration token from the media token, Error code: 0x87d00215"
            ),
        ]
    )
}

/// Requests for an access token that failed, or that nothing came of.
private enum AccessTokenRequest {
    private static let received = Clearing(SignalFilter(.tokenReceived), sameIn: nil)

    static func failures(in caseFile: CaseFile) -> [Detection] {
        let failed = caseFile.histories(.tokenRequestFailed)
        let unanswered = unanswered(in: caseFile)
        guard !failed.isEmpty || !unanswered.isEmpty else { return [] }
        let server = caseFile.latest(.tokenRequested)?.signal.host
        var values = server.map { ["server": $0] } ?? [:]
        if failed.isEmpty { values["code"] = ending(of: unanswered, at: server, in: caseFile) }
        let detection = Detection(
            failed + unanswered,
            // Silence is weaker than an error: the lines of the answer may have been filtered out.
            confidence: failed.isEmpty ? .medium : nil,
            values: values
        )
        return [detection.cleared(by: received, in: caseFile)]
    }

    /// How requests ended that no line about tokens tells of, by what the same server did then; `nil` when nothing tells.
    private static func ending(of requests: [History], at server: String?, in caseFile: CaseFile) -> String? {
        guard let server, let first = requests.map(\.first.moment).min() else { return nil }
        let failures = caseFile.histories(matching: SignalFilter(.requestRefused, .tlsFailed, .connectionFailed))
            .filter { $0.signal.host == server && $0.last.moment > first }
        guard let last = failures.max(by: { $0.last.moment < $1.last.moment })?.signal else { return nil }
        guard last.kind == .requestRefused else { return last.code.map { "no connection came about, \($0.named)" } }
        let text = last[.statusText].map { " \($0)" } ?? ""
        return last.status.map { "the answer was \($0)\(text)" }
    }

    /// The requests, if the newest ones got no answer; a request that carries a token afterwards shows that one is there.
    private static func unanswered(in caseFile: CaseFile) -> [History] {
        let requests = caseFile.histories(.tokenRequested)
        let answers = caseFile.histories(matching: SignalFilter(.tokenReceived, .tokenInUse, .tokenRequestFailed))
        if case .inVain = Waiting(requests: requests, answers: answers).outcome(in: caseFile) { return requests }
        return []
    }
}
