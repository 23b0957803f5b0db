import CMTraceLog
import Diagnosis
import LogSources
import RuleCatalogue
import SignalCatalogue
import Testing

/// The rules about tokens and locations, run through the real reader and engine.
struct TokenAndLocationTests {
    private static let ownRules = RuleCatalogue.rules.filter { $0.id.hasPrefix("CMG2") || $0.id.hasPrefix("CMG3") }

    @Test(arguments: ownRules.map(\.id))
    func ruleFindsWhatItsExamplesShow(id: String) async throws {
        let rule = try #require(RuleCatalogue.rules.first { $0.id == id })
        #expect(!rule.matching.isEmpty && !rule.notMatching.isEmpty)
        for example in rule.matching {
            #expect(try await findings(in: example, of: id).count >= 1, "\(id) misses:\n\(example.text)")
        }
        for example in rule.notMatching {
            #expect(try await findings(in: example, of: id).isEmpty, "\(id) sees in vain:\n\(example.text)")
        }
    }

    @Test(arguments: ownRules.map(\.id))
    func everySentenceIsWhole(id: String) async throws {
        let rule = try #require(RuleCatalogue.rules.first { $0.id == id })
        #expect(!rule.title.hasSuffix("."))
        let places = ["On the client: ", "On the management point: ", "On the site server: ", "In the console: "]
        for action in rule.actions {
            #expect((places + ["In the network: ", "On your side: "]).contains { action.hasPrefix($0) }, "\(action)")
            #expect(action.hasSuffix("."))
        }
        #expect(rule.severity > .info || rule.level == .none)
        #expect(rule.severity == .info || !rule.actions.isEmpty)
        // An error must have a place among causes, or name its effects.
        #expect(rule.severity < .error || rule.level != .none || !rule.explains.isEmpty)
        for example in rule.matching {
            for finding in try await findings(in: example, of: id) {
                #expect(!finding.summary.contains("{") && finding.summary.hasSuffix("."), "\(finding.summary)")
                #expect(!finding.summary.contains("  "), "\(finding.summary)")
            }
        }
    }
}

// MARK: - Tokens

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

    private static let refusal = """
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
        (log: "ccmsetup", before: "Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'\n"),
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
        #expect(found.first?.summary.contains("client's own token") == true)
        #expect(found.first?.summary.contains("/regtoken") == false)
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

// MARK: - Locations

extension TokenAndLocationTests {
    private static func rotation(to url: String) -> String {
        """
        Rotating internet management point, new management point [1] is: \(url) (0) with capabilities: \
        <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>

        """
    }

    @Test func missingGatewayIsOverOnceOneIsLocated() async throws {
        let log = """
            LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP MP01.CONTOSO.COM with error \
            0x87d00231, retaining previous list.
            == ClientLocation

            """
        let rotation = TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/7205759403")
        let found = try await findings(in: Example("LocationServices", log + rotation), of: "CMG302")
        #expect(found.map(\.status) == [.recovered])
    }

    @Test func keptListIsEnoughForAGatewayThatServes() async throws {
        let found = try await findings(
            in: Example(
                "LocationServices",
                """
                LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP \
                GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 with error 0x87d00231, retaining previous list.
                Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "gw.contoso.com";⏎\
                \tHRESULT = "0x00000000";⏎\tStatusCode = 0;⏎};⏎
                """
            ),
            of: "CMG302"
        )
        #expect(found.map(\.status) == [.recovered])
    }

    @Test func shortLogMakesMissingGatewayLessSure() async throws {
        let short = Example(
            "ClientLocation",
            "Domain joined client is in Internet\n+02:00:00\nDomain joined client is in Internet"
        )
        let long = Example(
            "ClientLocation",
            "Domain joined client is in Internet\n+25:00:00\nDomain joined client is in Internet"
        )
        #expect(try await findings(in: short, of: "CMG302").map(\.confidence) == [.low])
        #expect(try await findings(in: long, of: "CMG302").map(\.confidence) == [.medium])
    }

    @Test func servedClientOnTheInternetLacksNoGateway() async throws {
        let found = try await findings(
            in: Example(
                "ClientLocation",
                """
                Domain joined client is in Internet
                +02:00:00
                Domain joined client is in Internet
                == CcmMessaging
                Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "mp01.contoso.com";⏎\
                \tHRESULT = "0x00000000";⏎\tStatusCode = 0;⏎};⏎
                """
            ),
            of: "CMG302"
        )
        #expect(found.isEmpty)
    }

    @Test func forcedRotationIsOverAfterAnHourOfQuiet() async throws {
        let active = Example("LocationServices", "Assigned MP error threshold reached, moving to next MP.")
        #expect(try await findings(in: active, of: "CMG303").map(\.status) == [.active])
        let quiet = Example("LocationServices", active.text + "\n+01:01:00\nExecuting Task LSSiteRoleCycleTask")
        let found = try await findings(in: quiet, of: "CMG303")
        #expect(found.map(\.status) == [.recovered])
        #expect(found.first?.cleared == nil)
    }

    @Test func changedServiceOfOneHostIsAChangedGateway() async throws {
        let log =
            TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017")
            + "+24:00:00\n"
            + TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928290")
        let found = try await findings(in: Example("ClientLocation", log), of: "CMG305")
        #expect(found.map(\.subject) == ["gw.contoso.com"])
        #expect(found.first?.summary.contains("72057594037928017") == true)
        #expect(found.first?.summary.contains("72057594037928290) since 2026-03-03 08:00:01") == true)
    }

    @Test func rotationAmongEqualManagementPointsIsNoFault() async throws {
        let pair = """
            Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
            capabilities: <Capabilities SchemaVersion="1.0"/>
            Assigned MP changed from <MP02.CONTOSO.COM> to <MP01.CONTOSO.COM>.
            Rotating assigned management point, new management point [1] is: MP02.CONTOSO.COM (9106) with \
            capabilities: <Capabilities SchemaVersion="1.0"/>
            Assigned MP changed from <MP01.CONTOSO.COM> to <MP02.CONTOSO.COM>.
            +25:00:00

            """
        let log = "Domain joined client is in Intranet\n" + String(repeating: pair, count: 20)
        #expect(try await report(on: Example("ClientLocation", log)).findings.isEmpty)
    }

    private static let unreachable = """
        [CCMHTTP] ERROR: URL=http://MP01.CONTOSO.COM/ccm_system/request, Port=80, Options=480, Code=12007, \
        Text=ERROR_WINHTTP_NAME_NOT_RESOLVED

        """

    @Test func internalServerOutOfReachIsExpectedOnTheInternet() async throws {
        let gateway = TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/7205759403")
        let outside = Example(
            "ClientLocation",
            "Domain joined client is in Internet\n" + gateway + "== CcmMessaging\n" + TokenAndLocationTests.unreachable
        )
        #expect(try await findings(in: outside, of: "CMG307").map(\.severity) == [.info])
        let inside = Example(
            "ClientLocation",
            "Domain joined client is in Intranet\n" + gateway + "== CcmMessaging\n" + TokenAndLocationTests.unreachable
        )
        #expect(try await findings(in: inside, of: "CMG307").map(\.severity) == [.error])
        let noGateway = Example(
            "ClientLocation",
            "Domain joined client is in Internet\n== CcmMessaging\n" + TokenAndLocationTests.unreachable
        )
        #expect(try await findings(in: noGateway, of: "CMG307").map(\.severity) == [.error])
    }

    @Test func clientThatCameHomeFailedOutsideAsExpected() async throws {
        let gateway = TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/7205759403")
        let log =
            "Domain joined client is in Internet\n" + gateway + "== CcmMessaging\n" + TokenAndLocationTests.unreachable
            + "== ClientLocation\n+08:00:00\nDomain joined client is in Intranet"
        #expect(try await findings(in: Example("ClientLocation", log), of: "CMG307").map(\.severity) == [.info])
    }

    @Test func gatewayOutOfReachIsAFaultUntilItAnswers() async throws {
        let failure = """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT

            """
        let twice = Example("CcmMessaging", failure + "+00:05:00\n" + failure)
        let found = try await findings(in: twice, of: "CMG308")
        #expect(found.map(\.subject) == ["gw.contoso.com"])
        #expect(found.map(\.confidence) == [.high])
        let answered = Example("CcmMessaging", twice.text + TokenAndLocationTests.refusal)
        #expect(try await findings(in: answered, of: "CMG308").map(\.status) == [.recovered])
    }

    @Test func thousandRepeatsAreOneFinding() async throws {
        let line = "RegTask: Failed to refresh site code. Error: 0x80070032\n+00:05:00\n"
        let log = String(repeating: line, count: 1057)
        let blocked = try await findings(in: Example("ClientIDManagerStartup", log), of: "CMG309")
        #expect(blocked.map(\.occurrences) == [1057])
        #expect(blocked.map(\.status) == [.active])
        let assigned = """
            RegEndPoint: Received notification for site assignment change from '<none>' to 'CM2'.
            """
        let over = try await findings(in: Example("ClientIDManagerStartup", log + assigned), of: "CMG309")
        #expect(over.map(\.status) == [.recovered])
    }
}

// MARK: - Running

extension TokenAndLocationTests {
    private func report(on example: Example) async throws -> Report {
        let catalogue = Catalogue(
            patterns: try CompiledPatterns(SignalCatalogue.patterns),
            rules: RuleCatalogue.rules,
            areas: [],
            device: { _ in Report.Device() },
            assembler: { TransportAssembler() }
        )
        return Analysis(catalogue).report(on: ExampleLog.bundle(of: example))
    }

    private func findings(in example: Example, of id: String) async throws -> [Finding] {
        try await report(on: example).findings.filter { $0.id == id }
    }
}
