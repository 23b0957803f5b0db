import Diagnosis
import ReportModel

extension Rule {
    static let tokenRejectedByGateway = Rule(
        id: "CMG204",
        slug: "token-rejected-by-gateway",
        title: "The gateway rejects the client's token",
        area: .token,
        severity: .error,
        level: .answer,
        check: .custom(RejectedToken.rejections),
        summary: "{host|The gateway} answered 401 CMGService_Invalid_Token.",
        // The token page: valid for 90 days, renewed monthly, at the start of the client service, and after that only
        // inside or with a new bulk token. The troubleshooting page: more than 30 days, or an expired /regtoken.
        why: """
            The connection and TLS are well, but the gateway lets nothing pass without a valid token. A site-issued token \
            is valid for 90 days and renewed once a month; the page on gateway errors names more than 30 days without \
            contact as a reason for this answer.
            """,
        actions: RejectedToken.ownSteps + RejectedToken.bulkSteps,
        references: [.gatewayErrors, .tokens],
        matching: [
            Example(
                "ccmsetup",
                """
                [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/ServiceMetadata , Port=443, \
                Options=224, >Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
                [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
                """
            ),
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/ccm_system_tokenauth\
            /request, Port=443, Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode= 401 StatusText= CMGService_Invalid_Token
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=224, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGConnector_Unauthorized
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=
            """,
        ]
    )
}

extension SignalFilter {
    /// A gateway refused the token that a request carried.
    static let tokenRefused = SignalFilter(
        .requestRefused,
        where: [.status(401...401), .equals(.statusText, ["CMGService_Invalid_Token"])]
    )
}

/// Tokens that a gateway refused, and whose they were.
enum RejectedToken {
    static func rejections(in caseFile: CaseFile) -> [Detection] {
        let ownTokenAndAge = [own(in: caseFile)] + age(in: caseFile)
        let admission = firstAdmission(in: caseFile)
        return caseFile.subjects(matching: .tokenRefused, by: .host).map { host, histories in
            let isBulk = isBulkToken(histories, firstAdmission: admission, in: caseFile)
            if isOfMedia(histories) { return Detection(subject: host, histories, notes: [mediaToken]) }
            var detection = Detection(subject: host, histories, notes: isBulk ? [bulkToken] : ownTokenAndAge)
            detection.actions = isBulk ? bulkSteps : ownSteps
            return detection
        }
        .cleared(by: .success, in: caseFile)
    }

    /// Whether a task sequence told it (TSMBootstrap, TSManager), which proves itself with what its media hold.
    private static func isOfMedia(_ histories: [History]) -> Bool {
        let marks = histories.flatMap { $0.first.marks + $0.last.marks }
        return !marks.isEmpty && marks.allSatisfy { $0.component.lowercased().hasPrefix("tsm") }
    }

    /// How long the client's site-issued token has gone without renewal, where the logs tell and it matters.
    private static func age(in caseFile: CaseFile) -> [String] {
        guard let age = caseFile.siteTokenAge else { return [] }
        var notes: [String] = []
        if let days = age.daysSinceStart, days > 30 {
            notes.append("The client service last started \(days) days before the end of these logs.")
        }
        if let days = age.daysSinceContact, days > 30 {
            notes.append("The last request that was served lies \(days) days before the end of these logs.")
        }
        return notes
    }

    /// Whether the refused token is the one of /regtoken.
    ///
    /// ccmsetup has no other, unless Microsoft Entra gave it one; afterwards the client uses it to register.
    static func isBulkToken(_ histories: [History], firstAdmission: Moment?, in caseFile: CaseFile) -> Bool {
        let marks = histories.flatMap { $0.first.marks + $0.last.marks }
        if marks.allSatisfy({ $0.component.lowercased() == "ccmsetup" }) {
            return caseFile.has(.bulkTokenSeen) || !caseFile.has(.entraTokenReceived)
        }
        guard caseFile.has(.bulkTokenSeen), let refused = histories.map(\.first.moment).min() else { return false }
        return firstAdmission.map { $0 >= refused } ?? true
    }

    /// When the site first took the client in; `nil` when the logs do not show it.
    static func firstAdmission(in caseFile: CaseFile) -> Moment? {
        caseFile.histories(matching: SignalFilter(.registered, .alreadyRegistered)).map(\.first.moment).min()
    }

    /// What to do about a refused token of the site.
    static let ownSteps = [
        """
        On the client: connect it once to the internal network (VPN will do), so that it reaches an internal management \
        point, and restart the SMS Agent Host service (CcmExec) there: the token is renewed only when the service starts.
        """,
        """
        In the console: if many clients are refused, see under Administration > Security > Certificates whether the SMS \
        Token Signing Certificate was renewed lately. A new one voids the tokens of all clients.
        """,
    ]

    /// What to do about a refused token of /regtoken.
    static let bulkSteps = [
        BulkTokenTool.newToken(),
        "On the client: with the new bulk token run ccmsetup.exe again: /regtoken, with \(BulkTokenTool.companions).",
        """
        In the console: see under Administration > Security > Certificates that the bulk token is not blocked.
        """,
    ]

    private static let bulkToken = """
        It is the bulk registration token of /regtoken that it refused: its time (3 days by default, 7 at most) is \
        over, or it was blocked or damaged.
        """
    private static let mediaToken = """
        A task sequence met it: it is the token of the boot media, or the one it was given for it, that was refused.
        """
    /// Whose token it was, as far as the logs show it.
    private static func own(in caseFile: CaseFile) -> String {
        if caseFile.triesEntra || caseFile.latest(.registered)?.signal[.approval] == "3" {
            return "The client also uses Microsoft Entra; whether it was a token got with that, these logs do not show."
        }
        let isShown = caseFile.siteTokenAge != nil || caseFile.client.mode == .selfSigned
        return isShown
            ? "It is the client's site-issued token that it refused."
            : "Which token it was, these logs do not show; without /regtoken it mostly is the client's site-issued token."
    }
}
