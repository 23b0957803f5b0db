import Diagnosis
import ReportModel

extension Rule {
    static let accessTokenNotRenewed = Rule(
        id: "CMG202",
        slug: "access-token-not-renewed",
        title: "The CCM token was not renewed",
        area: .token,
        severity: .error,
        level: .token,
        check: .custom(AccessTokenRenewal.failures),
        summary: """
            The access token for {sid|the client} was at its end ({expires|no time was written}), and no new one came \
            within ten minutes.
            """,
        why: """
            The line by itself is routine: a token lasts about eight hours and is renewed shortly before. Without a \
            new one the gateway refuses the client's requests as soon as the old one has ended.
            """,
        actions: [
            """
            On the client: look in CcmMessaging.log for what follows the line, above all for [CCMHTTP] ERROR lines \
            that name CCM_STS. An error found there is the cause; resolve it first.
            """,
            """
            On the client: restart the SMS Agent Host service (CcmExec), which asks for tokens anew, and watch \
            CcmMessaging.log for "Cached encrypted token".
            """,
            """
            On the management point: read CCM_STS.log for the time of the request. It says whether the request \
            arrived, and why no token was made.
            """,
        ],
        references: [.entraWorkflow, .tokens],
        matching: [
            """
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
            +00:11:00
            Begin processing outgoing queue
            """,
            // Asked for every five minutes until the log ends: the last attempt is young, the wait is not.
            """
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            +00:05:00
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            +00:05:00
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            """,
        ],
        notMatching: [
            """
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            +00:31:00
            Begin processing outgoing queue
            """,
            // The log ends before anything can be said.
            """
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            +00:02:00
            Begin processing outgoing queue
            """,
            // One account, its SID masked by hand in one of the two places.
            """
            CCM Token for 'S-1-5-8-1721254763-462695806-1538882281-3289177' (03/02/2026 08:05:00) is already \
            expired or close to expire
            Cached encrypted token for 'S-1-5-21-1721254763-462695806-1538882281-3289177'. Will expire at \
            '03/02/2026 16:00:05'
            +00:31:00
            Begin processing outgoing queue
            """,
        ]
    )
}

/// Whether access tokens that were due for renewal were renewed, account by account.
private enum AccessTokenRenewal {
    static func failures(in caseFile: CaseFile) -> [Detection] {
        let accounts = Dictionary(grouping: caseFile.histories(.tokenRenewalDue)) { account($0.signal) }
        let inOrder = accounts.sorted { $0.value[0].first.moment < $1.value[0].first.moment }
        let answers = Dictionary(grouping: caseFile.histories(.tokenReceived)) { account($0.signal) }
        return inOrder.compactMap { account, due in
            let received = answers[account] ?? []
            switch Waiting(requests: due, answers: received).outcome(in: caseFile) {
            case .nothingToSay:
                return nil
            case .late(let answer):
                return Detection(subject: due.first?.signal[.sid], due, clearedBy: answer)
            case .inVain(let since):
                return detection(due, since: since, in: caseFile)
            }
        }
    }

    /// Tells an account by the end of its SID: the Microsoft Entra workflow page shows one and the same as
    /// S-1-5-8-…-1538882281-3289177 and S-1-5-21-…-1538882281-3289177.
    private static func account(_ signal: Signal) -> [Substring] {
        (signal[.sid] ?? "").lowercased().split(separator: "-").suffix(2)
    }

    /// Whether requests were served so long after the old token was due that it cannot have been that one.
    private static func isOver(_ due: [History], since: Moment, served: Moment) -> Bool {
        served > since && served.minutes(from: since) >= 30 && due.allSatisfy { $0.last.moment < served }
    }

    /// Whether it is the token of a person, and not the device's.
    private static func isUsers(_ due: [History]) -> Bool {
        due.allSatisfy { ($0.signal[.sid] ?? "").uppercased().hasPrefix("S-1-5-21-") }
    }

    private static func detection(_ due: [History], since: Moment, in caseFile: CaseFile) -> Detection {
        var detection = Detection(subject: due.first?.signal[.sid], due)
        if let served = caseFile.service.lastService, isOver(due, since: since, served: served.last.moment) {
            guard isUsers(due) else {
                detection.clearedBy = served
                return detection
            }
            detection.severity = .info
            detection.notes = ["It is a user's token, who may have signed off; the device is served without it."]
            return detection
        }
        let isRepeated = due.contains { $0.last.moment > since }
        let hasFailed = caseFile.latest(.tokenRequestFailed).map { $0.last.moment > since } ?? false
        if !isRepeated, !hasFailed { detection.confidence = .medium }
        if let use = caseFile.latest(.tokenInUse), use.last.moment > since {
            detection.confidence = .low
            detection.notes = ["Requests still carried a token after that: another account's, or the old one."]
        }
        return detection
    }
}
