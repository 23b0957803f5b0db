import AuthenticationMethods
import Diagnosis
import Knowledge
import Testing
import ReportModel

/// What the text of `dsregcmd /status` changes in a diagnosis.
struct JoinStateTests {
    private static let domainOnly = """
        == dsregcmd
        AzureAdJoined : NO
        DomainJoined : YES
        WorkplaceJoined : YES
        """
    private static let failedAttempt = """
        == ccmsetup
        Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
        """

    private func report(_ parts: String...) async throws -> Report {
        let text = parts.joined(separator: "\n")
        let example = Example("CcmExec", "Service startup.\n" + text)
        return Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: example))
    }

    private func finding(_ id: String, in report: Report) -> Finding? {
        report.findings.first { $0.id == id }
    }

    @Test func attemptWithNothingElseIsTheRootCause() async throws {
        let report = try await report(Self.domainOnly, Self.failedAttempt)
        #expect(report.device.joinState == .ad)
        #expect(finding("CMG802", in: report)?.severity == .error)
        #expect(report.verdict.status == .failing)
        #expect(report.verdict.rootCause.map { report.findings[$0].id } == "CMG802")
    }

    @Test func attemptBesideAWorkingTokenIsAWarning() async throws {
        let token = """
            == CcmMessaging
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """
        let report = try await report(Self.domainOnly, Self.failedAttempt, token)
        #expect(finding("CMG802", in: report)?.severity == .warning)
    }

    @Test func tokenThatCameAllTheSameMakesTheTextDoubtful() async throws {
        let received = """
            == CcmAad
            Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'
            """
        let contradiction = finding("CMG802", in: try await report(Self.domainOnly, received))
        #expect(contradiction?.confidence == .low)
        #expect(contradiction?.severity == .warning)
    }

    @Test func registeredDeviceIsNotCalledJoined() async throws {
        let known = finding("CMG801", in: try await report(Self.domainOnly))
        #expect(known?.summary.contains("registered with Microsoft Entra by a user, which is no join") == true)
    }

    @Test func theTextAddsNothingToTheTimesOfAFinding() async throws {
        let report = try await report(Self.domainOnly, Self.failedAttempt)
        let contradiction = try #require(finding("CMG802", in: report))
        let failure = try #require(finding("CMG211", in: report))
        #expect(contradiction.occurrences == failure.occurrences)
        #expect(contradiction.firstTime != nil && contradiction.firstTime == failure.firstTime)
        #expect(contradiction.lastTime != nil && contradiction.lastTime == failure.lastTime)
    }

    @Test func insideTheManagementPointOfTheLogsDecides() async throws {
        let inside = """
            == dsregcmd
            AzureAdJoined : YES
            DomainJoined : YES
            == ClientLocation
            Domain joined client is in Intranet
            Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
            capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="63"/></Capabilities>
            """
        let methods = try #require(try await report(inside).methods)
        #expect(methods.place == .intranet)
        let fitting = methods.sentences.filter { $0.contains(": with a management point of HTTPS, for ") }
        #expect(fitting.map { $0.prefix { $0 != ":" } } == ["Microsoft Entra ID", "PKI certificate"])
    }

    @Test func gatewayThatServesRequestsIsFitWhateverItsCapabilitiesSay() async throws {
        let located = """
            == ClientLocation
            Rotating internet management point, new management point [1] is: \
            https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: <Capabilities/>
            """
        #expect(finding("CMG311", in: try await report(located))?.status == .active)
        let answered = """
            == CcmMessaging
            +00:10:00
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """
        #expect(finding("CMG311", in: try await report(located, answered))?.status != .active)
    }
}
