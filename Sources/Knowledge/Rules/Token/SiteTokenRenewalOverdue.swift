import Diagnosis
import ReportModel

extension Rule {
    static let siteTokenRenewalOverdue = Rule(
        id: "CMG209",
        slug: "site-token-renewal-overdue",
        title: "The client's site-issued token was not renewed",
        area: .token,
        severity: .warning,
        // The level of the server's answer, so that it can explain the one that refuses the token.
        level: .answer,
        check: .custom(SiteTokenRenewal.overdue),
        summary: "{seen}",
        why: """
            The token that a self-signed client shows to the gateway is issued by its site. It is valid for 90 days, \
            and renewed once a month, but only at a start of the client service that reaches the site, over the \
            gateway too. A client is in time until day 90; the page on gateway errors gives more than 30 days without \
            contact as a reason for CMGService_Invalid_Token.
            """,
        actions: [
            """
            On the client: restart the SMS Agent Host service (CcmExec). While the token is still valid that is enough, \
            through the gateway too; after 90 days, connect the client to the internal network first (VPN will do), so \
            that it reaches an internal management point.
            """,
        ] + SiteTokenRenewal.bulkSteps,
        references: [.tokens, .gatewayErrors],
        explains: ["CMG204"],
        matching: [
            // The service has run for six weeks.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            [RegTask] - Client is already registered. Exiting.
            == ClientLocation
            +984:00:00
            Domain joined client is in Internet
            """,
            // The device was off for more than three months.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            == CcmMessaging
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "gw.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
            \tStatusCode = 0;⏎};⏎
            == ClientIDManagerStartup
            +2400:00:00
            [----- STARTUP -----]
            == ClientLocation
            Domain joined client is in Internet
            """,
        ],
        notMatching: [
            // Inside, the management point needs no token.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            == ClientLocation
            +2400:00:00
            Domain joined client is in Intranet
            """,
            // A certificate from the PKI.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
            6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
            == ClientLocation
            +2400:00:00
            Domain joined client is in Internet
            """,
            // Three weeks of holidays.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            == ClientLocation
            +504:00:00
            Domain joined client is in Internet
            """,
            // It started again and was served.
            """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            +2400:00:00
            [----- STARTUP -----]
            == ClientLocation
            Domain joined client is in Internet
            == CcmMessaging
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "gw.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
            \tStatusCode = 0;⏎};⏎
            """,
        ]
    )
}

private enum SiteTokenRenewal {
    /// What remains for a device that can't come to the internal network.
    static let bulkSteps = [
        BulkTokenTool.newToken("for a device that can't come inside, "),
        "On the client: with that token run ccmsetup.exe again: /regtoken, with \(BulkTokenTool.companions).",
    ]

    /// A token that has ended is not renewed through the gateway.
    private static let voidStep = """
        On the client: connect it to the internal network (VPN will do), so that it reaches an internal management point, \
        and restart the SMS Agent Host service (CcmExec) there.
        """

    static func overdue(in caseFile: CaseFile) -> [Detection] {
        guard caseFile.client.mode == .selfSigned, caseFile.client.place == .internet, let age = caseFile.siteTokenAge
        else { return [] }
        let silence = age.daysSinceContact ?? 0
        let sinceStart = age.daysSinceStart ?? 0
        // The token lasts 90 days and is renewed at the first start of the service after 30: a client that is served
        // and whose service started less than 90 days ago is in time, however long it runs.
        let isContacted = age.daysSinceContact.map { $0 <= 30 } ?? false
        guard max(silence, sinceStart) > (isContacted ? 90 : 30) else { return [] }
        let admission = RejectedToken.firstAdmission(in: caseFile)
        let refusals = caseFile.histories(matching: .tokenRefused).filter {
            !RejectedToken.isBulkToken([$0], firstAdmission: admission, in: caseFile)
        }
        // Whom the gateway serves has a valid token, whenever the service started; it is only due.
        let isVoid = max(silence, sinceStart) > 90 && !isContacted
        // Before 90 days the refusal tells more by itself, and names the days.
        guard isVoid || refusals.isEmpty else { return [] }
        // What came before the last of each does not matter.
        let lasts = [sinceStart > 30 ? age.start : nil, silence > 30 ? age.contact : nil].compactMap { $0 }
        var detection = Detection(
            lasts.map { History($0.signal, of: $0.last.marks) } + refusals,
            severity: isVoid ? .error : nil,
            values: ["seen": seen(age, isVoid: isVoid) + (refusals.isEmpty ? "" : refused)]
        )
        if isVoid { detection.actions = [voidStep] + bulkSteps }
        return [detection]
    }

    private static func seen(_ age: SiteTokenAge, isVoid: Bool) -> String {
        var parts: [String] = []
        if let days = age.daysSinceStart, days > 30 { parts.append("the client service last started \(days) days") }
        if let days = age.daysSinceContact, days > 30 {
            parts.append("a gateway or management point last served the client \(days) days")
        }
        let text = parts.joined(separator: ", and ")
        let verdict =
            isVoid
            ? "its site-issued token, which lasts 90 days, has ended."
            : "its site-issued token is due for renewal, and ends after 90 days."
        return text.prefix(1).uppercased() + text.dropFirst() + " before the end of these logs: " + verdict
    }

    private static let refused = " The gateway refuses it."
}
