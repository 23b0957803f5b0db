import Diagnosis
import ReportModel
import Times
import Testing

private typealias Lines = ServiceLines

/// Never failing after success: what ends a fault, and what makes it one.
struct ServiceTests {
    // MARK: - Cut off

    @Test(arguments: ["503", "404", "403", "418"])
    func whoeverIsRefusedToTheEndIsCutOffWhateverTheStatus(status: String) {
        let refusals = String(
            repeating: Lines.refused(Lines.gateway, status: status) + Lines.wait("00:10:00"),
            count: 6
        )
        let report = Lines.report(Lines.internet, Lines.turned(to: Lines.gateway), refusals)
        #expect(report.verdict.status == .failing)
        #expect(report.answers?.service.word == .no)
        #expect(report.answers?.service.evidence != nil)
    }

    /// Whoever is cut off is never told that there is no fault, by whatever code or text.
    @Test(arguments: [12001, 12004, 12017, 12030, 12103, 12152, 12156, 12999])
    func whoeverCannotConnectToTheEndIsCutOffWhateverTheCode(code: Int) {
        let failure = """
            == CcmMessaging
            [CCMHTTP] ERROR: URL=https://\(Lines.gateway)/ccm_system/request, Port=443, Options=480, Code=\(code), \
            Text=ERROR_OF_NO_NAME

            """
        let failures = String(repeating: Lines.wait("00:15:00") + failure, count: 8)
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + Lines.replied(Lines.gateway)
        let report = Lines.report(start, failures)
        #expect(report.answers?.service.word == .no)
        #expect(report.verdict.status == .failing)
    }

    @Test(arguments: ["CMGService_Forbidden", "CMGConnector_ServiceUnavailable", "CMGConnector_Forbidden"])
    func aTextOfTheGatewayThatNoRuleKnowsIsARefusalToo(text: String) {
        let refusals = String(
            repeating: Lines.refused(Lines.gateway, status: "403", text: text) + Lines.wait("00:10:00"),
            count: 6
        )
        let report = Lines.report(Lines.internet, Lines.turned(to: Lines.gateway), refusals)
        #expect(report.verdict.status == .failing)
        #expect(report.findings.contains { $0.summary.contains(text) })
    }

    @Test func aServedClientThatIsRefusedForHoursIsCutOff() {
        let refusals = String(repeating: Lines.wait("01:00:00") + Lines.refused(Lines.gateway), count: 4)
        let report = Lines.report(
            Lines.internet,
            Lines.turned(to: Lines.gateway),
            Lines.replied(Lines.gateway),
            refusals
        )
        #expect(report.verdict.status == .failing)
    }

    @Test func twoFailuresRightAfterAServiceAreAWarning() {
        let refusal = Lines.wait("00:05:00") + Lines.refused(Lines.gateway)
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + Lines.replied(Lines.gateway)
        #expect(Lines.report(start, refusal).verdict.status == .attention)
        #expect(Lines.report(start, refusal, refusal).active(.error) == [])
        #expect(Lines.report(start, refusal, refusal, refusal).verdict.status == .failing)
        #expect(Lines.report(start, Lines.wait("02:00:00"), refusal).verdict.status == .failing)
    }

    // MARK: - Over

    @Test func aReplyOfTheSameServerEndsARefusal() {
        let refusals = String(repeating: Lines.refused(Lines.gateway) + Lines.wait("00:10:00"), count: 5)
        let report = Lines.report(
            Lines.internet,
            Lines.turned(to: Lines.gateway),
            refusals,
            Lines.replied(Lines.gateway)
        )
        #expect(report.active(.error) + report.active(.warning) == [])
        #expect(report.findings.contains { $0.status == .recovered })
        #expect(report.answers?.service.word == .yes)
    }

    @Test func aReplyWithoutItsMessageCountsForTheServerInUse() {
        let report = Lines.report(
            Lines.internet,
            Lines.turned(to: Lines.gateway),
            Lines.unreachable(Lines.gateway),
            Lines.wait("01:00:00"),
            Lines.replied(nil)
        )
        #expect(report.active(.error) == [])
        #expect(report.answers?.service.summary.contains("gw.contoso.com") ?? false)
    }

    @Test func aReplyOfAnotherServerDoesNotEndARefusal() {
        let refusals = String(repeating: Lines.refused(Lines.gateway) + Lines.wait("00:10:00"), count: 5)
        let report = Lines.report(Lines.internet, refusals, Lines.replied("mp01.contoso.com"))
        #expect(report.findings.allSatisfy { $0.status == .active || $0.severity == .info })
    }

    @Test func aNewSetupThatIsServedEndsTheDistrustOfTheSite() {
        let distrust = """
            == LocationServices
            Both the TRK and the MP Certificate have changed on server. The client cannot validate the \
            authentication information.
            LSRefreshTrustedKeyInfo failed with error '0x87d00304'.

            """
        let setup = "== ccmsetup\nCcmSetup is exiting with return code 0\n"
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + distrust + Lines.wait("02:00:00")
        #expect(Lines.report(start).verdict.status == .failing)
        #expect(Lines.report(start, Lines.replied(Lines.gateway)).active(.error) == ["CMG412"])
        #expect(Lines.report(start, setup).active(.error) == ["CMG412"])
        let served = Lines.report(start, setup, Lines.wait("00:10:00"), Lines.replied(Lines.gateway))
        #expect(served.active(.error) == [])
    }

    // MARK: - Left, and coming back

    @Test func aGatewayThatWasLeftForOneThatServesIsAWarning() {
        let failures = String(repeating: Lines.unreachable(Lines.gateway) + Lines.wait("00:01:00"), count: 5)
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + failures + Lines.turned(to: Lines.second)
        let report = Lines.report(start, Lines.replied(Lines.second))
        #expect(report.verdict.status == .attention)
        let told = report.findings.first { $0.id == "CMG308" }?.summary ?? ""
        #expect(told.contains("turned to the gateway gw2.contoso.com"))
        let later = String(repeating: Lines.wait("20:00:00") + Lines.replied(Lines.second), count: 12)
        #expect(Lines.report(start, later).verdict.status == .healthy)
        #expect(Lines.report(start).verdict.status == .failing)
    }

    @Test func aManagementPointThatRefusesEveryDayComesBackAndIsNotOver() {
        let day =
            Lines.turned(to: Lines.gateway)
            + String(repeating: Lines.refused(Lines.gateway, status: "403", text: "CMGConnector_Forbidden"), count: 5)
            + Lines.turned(to: Lines.otherRole) + Lines.wait("00:05:00") + Lines.replied(Lines.otherRole)
            + Lines.wait("23:50:00")
        let end = Lines.replied(Lines.otherRole)
        let days = { (count: Int) in Lines.report(Lines.internet, String(repeating: day, count: count), end) }
        #expect(days(4).active(.warning).contains("CMG502"))
        #expect(days(4).active(.error) == [])
        let told = days(4).findings.first { $0.id == "CMG502" }
        #expect(told?.recurrence == Recurrence(days: 4, of: 5))
        #expect(told?.summary.contains("on 4 of 5 days") ?? false)
        #expect(!(days(2).findings.first { $0.id == "CMG502" }?.summary.contains("comes back") ?? true))
    }

    /// There is no other door then, and it will be shut again.
    @Test func theOnlyGatewayThatRefusesEveryDayIsAnErrorThatComesBack() {
        let night =
            String(repeating: Lines.refused(Lines.gateway) + Lines.wait("00:30:00"), count: 5)
            + Lines.replied(Lines.gateway) + Lines.wait("21:30:00")
        let start = Lines.internet + Lines.turned(to: Lines.gateway)
        let nights = { (count: Int) in
            Lines.report(start, String(repeating: night, count: count), Lines.replied(Lines.gateway))
        }
        #expect(nights(4).verdict.status == .failing)
        #expect(nights(4).findings.contains { $0.recurrence != nil && $0.severity == .error })
        #expect(nights(2).active(.error) == [])
        let long = String(repeating: Lines.wait("20:00:00") + Lines.replied(Lines.gateway), count: 12)
        let over = Lines.report(start, String(repeating: night, count: 3), long)
        #expect(over.verdict.status == .healthy, "it was over for ten days")
    }

    /// Every device that wakes before its network meets that.
    @Test func aConnectionThatFailsEveryMorningIsNoError() {
        let morning =
            String(repeating: Lines.unreachable(Lines.gateway) + Lines.wait("00:01:00"), count: 5)
            + Lines.replied(Lines.gateway) + Lines.wait("23:50:00")
        let start = Lines.internet + Lines.turned(to: Lines.gateway)
        let report = Lines.report(start, String(repeating: morning, count: 5), Lines.replied(Lines.gateway))
        #expect(report.active(.error) == [])
    }

    // MARK: - Servers that are none of the site's

    private static func event(_ host: String) -> String {
        """
        == StatusAgent
        Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "\(host)";⏎\tHRESULT = "0x00000000";⏎\
        \tStatusCode = 0;⏎};

        """
    }

    @Test func anEventOfAPublicServiceIsNoService() {
        #expect(Lines.report(Self.event("mp01.contoso.com")).service.map(\.host) == ["mp01.contoso.com"])
        #expect(Lines.report(Self.event("download.windowsupdate.com")).service == [])
        #expect(Lines.report(Self.event("download.windowsupdate.com")).answers?.service.word == .notShown)
    }

    @Test func anEventOfAContentSourceIsNoService() {
        let content = """
            == DataTransferService
            [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100042, Port=80, Options=224, Code=12002, \
            Text=ERROR_WINHTTP_TIMEOUT

            """
        #expect(Lines.report(content, Self.event("dp1.contoso.com")).service == [])
        let both = Lines.report(content, Lines.refused("dp1.contoso.com"), Self.event("dp1.contoso.com"))
        #expect(both.service.map(\.state) == [.served], "it is a management point too")
    }

    // MARK: - Server by server

    @Test func eachServerIsToldWithItsState() throws {
        let failures = String(repeating: Lines.refused(Lines.gateway) + Lines.wait("01:00:00"), count: 4)
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + Lines.replied(Lines.gateway)
        let report = Lines.report(start + failures, Lines.turned(to: Lines.second), Lines.replied(Lines.second))
        #expect(report.service.map(\.host) == ["gw.contoso.com", "gw2.contoso.com"])
        #expect(report.service.map(\.kind) == [.gateway, .gateway])
        #expect(report.service.map(\.state) == [.refused, .served])
        let refused = try #require(report.service.first)
        #expect(refused.role == "72057594037928017")
        #expect(refused.detail == "503 Service Unavailable")
        let served = try #require(refused.lastServed)
        let since = try #require(refused.since)
        #expect(since.localMilliseconds - served.localMilliseconds < 60_000)
        #expect(report.service.last?.detail == nil)
        #expect(report.service.last?.lastServed != nil)
    }

    @Test func aServerThatFailsAndServesAgainIsTold() {
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + Lines.refused(Lines.gateway)
        let report = Lines.report(start + Lines.wait("02:00:00") + Lines.replied(Lines.gateway))
        #expect(report.service.map(\.state) == [.served])
        #expect(report.service.first?.since == report.service.first?.lastServed)
    }

    @Test func anInternalManagementPointOutOfReachIsNoFaultOnTheInternet() {
        let report = Lines.report(
            Lines.internet,
            Lines.turned(to: Lines.gateway),
            String(repeating: Lines.unreachable("mp01.contoso.com") + Lines.wait("00:10:00"), count: 5),
            Lines.replied(Lines.gateway)
        )
        #expect(report.verdict.status == .healthy)
    }

    @Test func aGatewayThatFailedIsAWarningWhileTheInternalManagementPointServes() {
        let failures = String(repeating: Lines.unreachable(Lines.gateway) + Lines.wait("00:10:00"), count: 5)
        let report = Lines.report(
            Lines.internet,
            Lines.turned(to: Lines.gateway),
            failures,
            Lines.intranet,
            Lines.replied("mp01.contoso.com")
        )
        #expect(report.active(.error) == [])
        #expect(report.verdict.status == .attention)
    }

    // MARK: - Healthy

    @Test func healthyNeedsAServiceNearTheEnd() {
        let start = Lines.internet + Lines.turned(to: Lines.gateway)
        let end = Lines.internet
        #expect(Lines.report(start).verdict.status == .inconclusive)
        #expect(Lines.report(start, Lines.replied(Lines.gateway), end).verdict.status == .healthy)
        let late = Lines.report(start, Lines.replied(Lines.gateway), Lines.wait("25:00:00"), end)
        #expect(late.verdict.status == .inconclusive)
        #expect(late.answers?.service.word == .notShown)
        #expect(late.answers?.service.evidence != nil)
    }

    @Test func aServiceOfTheOtherKindIsNoHealth() {
        let report = Lines.report(
            Lines.intranet,
            Lines.replied("mp01.contoso.com"),
            Lines.wait("01:00:00"),
            Lines.turned(to: Lines.gateway),
            Lines.internet
        )
        #expect(report.verdict.status == .inconclusive)
    }

    @Test func aServerThatNoLineNamesIsNoProof() {
        let report = Lines.report(Lines.replied(nil))
        #expect(report.verdict.status == .inconclusive)
        #expect(report.answers?.service.word == .notShown)
    }

    @Test func anIntranetClientThatNeverMetItsGatewayIsToldSo() {
        let report = Lines.report(Lines.intranet, Lines.replied("mp01.contoso.com"))
        #expect(report.answers?.gateway.word == .notShown)
        #expect(report.answers?.gateway.summary.contains("has never met its gateway") ?? false)
    }
}
