import Diagnosis
import Knowledge
import Testing
import ReportModel

/// Faults that are one only when they repeat, and what ends them.
struct RepeatedFaultTests {
    private func findings(_ id: String, _ log: String, _ lines: String...) async throws -> [Finding] {
        let example = Example(log, lines.joined(separator: "\n"))
        return try await ExampleRun.findings(in: example).filter { $0.id == id }
    }

    // MARK: CMG304

    private static func driven(to name: String) -> String {
        """
        == LocationServices
        Assigned MP error threshold reached, moving to next MP.
        == ClientLocation
        Rotating assigned management point, new management point [1] is: \(name).CONTOSO.COM (9106) with \
        capabilities: <Capabilities SchemaVersion="1.0"/>
        """
    }

    /// The rhythm of a real client whose servers' names no longer resolved: twelve times in 140 minutes.
    @Test func realClientsRhythmIsFlapping() async throws {
        let pauses = [10, 17, 6, 10, 24, 5, 9, 9, 17, 17, 16]
        var log = Self.driven(to: "MP01")
        for (number, pause) in pauses.enumerated() {
            log += "\n+00:\(pause):00\n" + Self.driven(to: number.isMultiple(of: 2) ? "MP02" : "MP01")
        }
        let found = try await findings("CMG304", "LocationServices", log)
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.status) == [.active])
        #expect(found.first?.summary.contains("times within") == true)
        #expect(["mp01", "mp02"].allSatisfy { found.first?.summary.contains($0) == true })
        let later = "== LocationServices\n+01:30:00\nExecuting Task LSSiteRoleCycleTask"
        let quiet = try await findings("CMG304", "LocationServices", log, later)
        #expect(quiet.map(\.status) == [.recovered])
    }

    @Test func flappingExplainsTheSingleRotation() async throws {
        let log = ["MP01", "MP02", "MP01"].map { Self.driven(to: $0) }.joined(separator: "\n+00:10:00\n")
        let found = try await findings("CMG303", "LocationServices", log)
        #expect(found.first?.explainedBy != nil)
    }

    // MARK: CMG507

    private static let unanswered = """
        Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "mp01.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
        \tStatusCode = 0;⏎};⏎
        No reply message from Server. Server may be temporarily down or a transient network error.
        Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
        """

    @Test func postsWithoutAReplyAreOverWithTheNextServedRequest() async throws {
        let twice = Self.unanswered + "\n+00:00:30\n" + Self.unanswered
        let active = try await findings("CMG507", "CcmMessaging", twice)
        #expect(active.map(\.status) == [.active], "the event of the request itself ends nothing")
        #expect(active.map(\.occurrences) == [2])
        let served = Self.unanswered.split(separator: "\n")[0]
        let over = try await findings("CMG507", "CcmMessaging", twice, "+00:05:00", String(served))
        #expect(over.map(\.status) == [.recovered])
    }

    // MARK: CMG605

    @Test(arguments: [(6, "+00:09:00", true), (6, "+00:13:00", false), (60, "+00:09:00", true)])
    func serviceThatStartsMoreThanFiveTimesAnHourLoops(count: Int, pause: String, loops: Bool) async throws {
        let starts = Array(repeating: "[----- STARTUP -----]", count: count).joined(separator: "\n\(pause)\n")
        #expect(try await findings("CMG605", "ClientIDManagerStartup", starts).isEmpty != loops)
    }

    @Test func loopIsOverAfterAnHourOfWork() async throws {
        let starts = Array(repeating: "[----- STARTUP -----]", count: 8).joined(separator: "\n+00:02:00\n")
        let active = try await findings("CMG605", "ClientIDManagerStartup", starts)
        #expect(active.map(\.status) == [.active])
        let later = "+02:00:00\nRenewalTask: Executing renewal task."
        let over = try await findings("CMG605", "ClientIDManagerStartup", starts, later)
        #expect(over.map(\.status) == [.recovered])
    }
}

/// How long a self-signed client on the internet may go without its site.
struct SiteTokenTests {
    private static let search =
        "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280"
    private static let start = "== ClientIDManagerStartup\n[----- STARTUP -----]\n" + search
    private static let internet = "== ClientLocation\nDomain joined client is in Internet"
    private static let served = """
        == CcmMessaging
        Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "gw.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
        \tStatusCode = 0;⏎};⏎
        """
    private static let refused = """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=224, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
        """

    private func faults(_ parts: String...) async throws -> [Finding] {
        let example = Example("CcmExec", parts.joined(separator: "\n"))
        return try await ExampleRun.findings(in: example).filter { $0.severity > .info }
    }

    private static func days(_ count: Int) -> String { "+\(count * 24):00:00" }

    @Test(arguments: [(29, nil), (31, Severity.warning), (89, .warning), (92, .error)])
    func silenceIsWeighedByItsLength(days: Int, severity: Severity?) async throws {
        let found = try await faults(Self.served, Self.start, Self.days(days), Self.internet)
        #expect(found.filter { $0.id == "CMG209" }.map(\.severity) == [severity].compactMap { $0 })
    }

    @Test func clientThatIsServedHasAValidTokenHoweverLongItRuns() async throws {
        let found = try await faults(Self.start, Self.days(120), Self.internet, Self.served)
        #expect(found.map(\.id) == ["CMG209"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func tokenThatHasEndedExplainsItsRefusal() async throws {
        let found = try await faults(Self.start, Self.served, Self.days(100), Self.start, Self.internet, Self.refused)
        #expect(Set(found.map(\.id)) == ["CMG204", "CMG209"])
        #expect(found.filter { $0.explainedBy == nil }.map(\.id) == ["CMG209"])
    }

    @Test func earlierRefusalNamesTheDaysItself() async throws {
        let found = try await faults(Self.start, Self.served, Self.days(41), Self.internet, Self.refused)
        #expect(found.map(\.id) == ["CMG204"])
        #expect(found.first?.summary.contains("41 days before the end") == true)
    }

    @Test func oldLogsOfAHealthyClientAreNotSilent() async throws {
        let example = Example(
            "CcmExec",
            [Self.start, Self.internet, Self.served, "now +4800:00:00"].joined(separator: "\n")
        )
        let found = try await ExampleRun.findings(in: example)
        #expect(!found.contains { $0.id == "CMG209" })
        #expect(found.contains { $0.id == "CMG904" })
    }
}

/// Findings that lie close together and must not be told twice.
struct NeighbourTests {
    private func faults(_ lines: String...) async throws -> [Finding] {
        let example = Example("CcmMessaging", lines.joined(separator: "\n"))
        return try await ExampleRun.findings(in: example).filter { $0.severity > .info }
    }

    private static func refusal(_ status: String) -> String {
        """
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/7/ccm_system/request, Port=443, Options=480, \
        Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=\(status)
        """
    }

    @Test func answerOfAProxyIsNotAnAnswerOfTheGateway() async throws {
        #expect(try await faults(Self.refusal("407 StatusText=Proxy Authentication Required")).map(\.id) == ["CMG411"])
        #expect(try await faults(Self.refusal("404 StatusText=Not Found")).map(\.id) == ["CMG509"])
    }

    @Test func answerOfAProxyEndsNoFaultOfTheServer() async throws {
        let distrust = """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/7/ccm_system/request, Port=443, \
            Options=480, Code=12045, Text=ERROR_WINHTTP_SECURE_INVALID_CA
            """
        let proxy = Self.refusal("407 StatusText=Proxy Authentication Required")
        let untrusted = try await faults(distrust, "+00:05:00", proxy).first { $0.id == "CMG401" }
        #expect(untrusted?.status == .active)
    }

    @Test(arguments: [("0x87d00281", "CMG106"), ("0x87d00282", "CMG104"), ("0x87d00283", "CMG105")])
    func reasonForTheMissingCertificateExplainsTheDemand(code: String, id: String) async throws {
        let found = try await faults(
            "== ClientIDManagerStartup",
            "HTTPS is enforced for Client. The current state is 63.",
            "Unable to find PKI Certificate matching SCCM certificate selection criteria. \(code)",
            "== CcmMessaging",
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/7/ccm_system/request, Port=443, \
            Options=63, Code=12044, Text=ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED
            """
        )
        #expect(Set(found.map(\.id)) == [id, "CMG103", "CMG410"])
        #expect(found.filter { $0.explainedBy == nil }.map(\.id) == [id])
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func setupThatFailsAfterASuccessIsNotASuccess() async throws {
        let report = Analysis(Catalogue.standard()).report(
            on: ExampleLog.bundle(
                of: Example(
                    "ccmsetup",
                    """
                    CcmSetup is exiting with return code 0
                    +24:00:00
                    CcmSetup failed with error code 0x80004005
                    """
                )
            )
        )
        #expect(report.findings.first { $0.id == "CMG706" }?.status == .recovered)
        #expect(report.findings.first { $0.id == "CMG701" }?.status == .active)
    }
}
