import Diagnosis
import Knowledge
import Testing
import ReportModel

extension TokenAndLocationTests {
    @Test func renewalOfOneAccountDoesNotHideTheFailureOfAnother() async throws {
        let found = try await findings(
            in: """
                CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
                CCM Token for 'S-1-5-21-1-2-3-1104' (03/02/2026 08:05:00) is already expired or close to expire
                Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
                +00:11:00
                Begin processing outgoing queue
                """,
            of: "CMG202"
        )
        #expect(found.map(\.subject) == ["S-1-5-21-1-2-3-1104"])
        #expect(found.first?.status == .active)
        #expect(found.first?.confidence == .medium)
    }

    @Test func renewalThatFailsAfterManyThatSucceededIsFound() async throws {
        let renewal = """
            CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            +08:00:00

            """
        let log = String(repeating: renewal, count: 100)
        let healthy = Example("CcmMessaging", log + "Begin processing outgoing queue")
        #expect(try await findings(in: healthy, of: "CMG202").isEmpty)
        let failing = Example(
            "CcmMessaging",
            log + """
                CCM Token for 'S-1-5-18' (04/02/2026 08:05:00) is already expired or close to expire
                +00:12:00
                Begin processing outgoing queue
                """
        )
        #expect(try await findings(in: failing, of: "CMG202").map(\.status) == [.active])
    }

    @Test func tokenThatComesTooLateIsRecovered() async throws {
        let found = try await findings(
            in: """
                CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
                +00:31:00
                Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
                """,
            of: "CMG202"
        )
        #expect(found.map(\.status) == [.recovered])
    }

    @Test func failedTokenRequestIsOverOnceATokenComes() async throws {
        let found = try await findings(
            in: """
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                +00:05:00
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
                """,
            of: "CMG203"
        )
        #expect(found.map(\.status) == [.recovered])
        #expect(found.first?.summary.contains("gw.contoso.com") == true)
        #expect(found.first?.occurrences == 1)
    }

    @Test func requestThatATokenFollowsIsAnswered() async throws {
        let found = try await findings(
            in: """
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                Appending CCM Token to the header.
                +00:31:00
                Begin processing outgoing queue
                """,
            of: "CMG203"
        )
        #expect(found.isEmpty)
    }

    @Test func failedRequestIsTheCauseOfAllThatLacksTheToken() async throws {
        let report = try await report(
            on: """
                CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002
                +00:11:00
                Begin processing outgoing queue
                """
        )
        #expect(Set(report.findings.map(\.id)) == ["CMG202", "CMG203", "CMG210", "CMG211"])
        #expect(report.findings.filter { $0.explainedBy == nil }.map(\.id) == ["CMG211"])
    }

    static let refusal = """
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=224, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token

        """

    private static let bulkCommand = """
        Ccmsetup command line: "ccmsetup.exe" /regtoken:eyJ0eXAiOiJKV1QifQ.eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiJ9.c2ln

        """

    @Test(arguments: [
        (log: "ccmsetup", before: ""),
        (log: "CcmMessaging", before: "== ccmsetup\n" + bulkCommand + "== CcmMessaging\n"),
    ])
    func rejectedBulkTokenIsNamed(log: String, before: String) async throws {
        let found = try await findings(in: Example(log, before + TokenAndLocationTests.refusal), of: "CMG204")
        #expect(found.map(\.subject) == ["gw.contoso.com"])
        #expect(found.first?.summary.contains("bulk registration token of /regtoken") == true)
        #expect(found.first?.summary.contains("own token") == false)
    }

    @Test(arguments: [
        (log: "CcmMessaging", before: ""),
        (
            log: "CcmMessaging",
            before: "== ccmsetup\n" + bulkCommand + "[RegTask] - Client is already registered. Exiting.\n"
                + "== CcmMessaging\n"
        ),
    ])
    func rejectedTokenOfTheClientIsNamed(log: String, before: String) async throws {
        let found = try await findings(in: Example(log, before + TokenAndLocationTests.refusal), of: "CMG204")
        #expect(found.map(\.subject) == ["gw.contoso.com"])
        #expect(found.first?.summary.contains("client's site-issued token") == true)
        #expect(found.first?.summary.contains("/regtoken") == false)
    }

    /// It may be one that it got with Microsoft Entra.
    @Test func rejectedTokenOfAClientWithEntraIsNotCalledTheSites() async throws {
        let entra = "Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'\n"
        let found = try await findings(in: Example("ccmsetup", entra + TokenAndLocationTests.refusal), of: "CMG204")
        #expect(found.first?.summary.contains("also uses Microsoft Entra") == true)
        #expect(found.first?.summary.contains("site-issued") == false)
    }

    @Test func rejectedTokenIsOverOnceTheGatewayServes() async throws {
        let served = """
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """
        let found = try await findings(
            in: Example("CcmMessaging", TokenAndLocationTests.refusal + served),
            of: "CMG204"
        )
        #expect(found.map(\.status) == [.recovered])
    }

    @Test func userTokenThatHelpsOutMakesAWarning() async throws {
        let found = try await findings(
            in: Example(
                "ccmsetup",
                """
                WAM token request failed. Status 5, Details 'AAD WAM extension error'
                Failed to get AAD token..
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                Falling back to get user 'S-1-5-21-1527250992-855612568-2252598708-1604' token for system...
                Retrieved AAD token for AAD user 'e8838041-db7a-42d5-b9ae-78813910e4cc'
                """
            ),
            of: "CMG211"
        )
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.status) == [.recovered])
        #expect(found.map(\.subject) == ["S-1-5-18"])
    }

    @Test func deviceTokenAtTheNextAttemptMakesNoWarning() async throws {
        let found = try await findings(
            in: Example(
                "CcmAad",
                """
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                +00:05:00
                Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'
                """
            ),
            of: "CMG211"
        )
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.status) == [.recovered])
    }

    @Test(arguments: [
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0x800703f0. Falling back to user token.",
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0x800703f0\nFalling back to user token.",
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0x800703f0",
    ])
    func userTokenDoesNotReplaceTheDevices(failure: String) async throws {
        let user = "\nRetrieved AAD token for AAD user 'e8838041-db7a-42d5-b9ae-78813910e4cc'"
        let helped = try await findings(in: Example("CcmAad", failure + user), of: "CMG211")
        #expect(helped.map(\.severity) == [.warning])
        let device = "\nRetrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'"
        let both = try await findings(in: Example("CcmAad", failure + user + device), of: "CMG211")
        #expect(both.map(\.severity) == [.error])
        #expect(both.map(\.status) == [.recovered])
        let none = try await findings(in: Example("CcmAad", failure), of: "CMG211")
        #expect(none.map(\.status) == [.active])
    }

    @Test func tokenOfNobodyInParticularEndsTheFailure() async throws {
        let found = try await findings(
            in: Example(
                "CcmAad",
                """
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                Successfully obtained AAD token with WAM
                """
            ),
            of: "CMG211"
        )
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.status) == [.recovered])
    }
}
