import Diagnosis
import Testing
import ReportModel

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

    /// The number is the role id of a management point, of which a gateway serves several.
    @Test func anotherManagementPointBehindOneGatewayIsNoOtherGateway() async throws {
        let log =
            TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017")
            + "+24:00:00\n"
            + TokenAndLocationTests.rotation(to: "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928290")
        let found = try await findings(in: Example("ClientLocation", log), of: "CMG305")
        #expect(found.isEmpty)
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
