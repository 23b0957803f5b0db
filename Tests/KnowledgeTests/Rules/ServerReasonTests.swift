import Diagnosis
import Knowledge
import ReportModel
import Testing

/// What a server's log says, beside the client's of the same minutes.
struct ServerReasonTests {
    private static let refused = """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
        Port=443, Options=1216, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Clientcertificaterequired
        """

    private static let connector = """
        == SMS_Cloud_ProxyConnector
        Filtered cert count with client auth: 0
        """

    private static let rejected = """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, \
        Port=443, Options=1216, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
        """

    private static let audience = """
        == CMGService
        Security token validation exception: There is no appropriate token validator to validate the token
        """

    private static let expired = """
        == CCM_STS
        IDX10223: Lifetime validation failed. The token is expired.
        """

    private static let notRegistered = """
        == ClientIDManagerStartup
        [RegTask] - Client is not registered. Sending registration request for GUID:1 ...
        RegTask: Failed to send registration request message. Error: 0x87d00231
        """

    private static func certificate(of name: String) -> String {
        """
        == MP_RegistrationManager
        Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to '\(name)' has expired.
        """
    }

    private static func found(_ parts: String...) async throws -> [Finding] {
        try await ExampleRun.findings(in: Example("CcmMessaging", parts.joined(separator: "\n")))
    }

    /// With all that is known of the device.
    private static func named(_ parts: String...) -> [Finding] {
        let bundle = ExampleLog.bundle(of: Example("ccmsetup", parts.joined(separator: "\n")))
        return Analysis(Catalogue.standard()).report(on: bundle).findings
    }

    @Test func aFaultOfTheServerAtThatTimeIsTheCause() async throws {
        let found = try await Self.found(Self.refused, Self.connector)
        let cause = try #require(found.firstIndex { $0.id == "CMG909" })
        #expect(found[cause].severity == .error)
        #expect(found[cause].confidence == .medium)
        #expect(found.first { $0.id == "CMG501" }?.explainedBy == cause)
        #expect(found[cause].area == found.first { $0.id == "CMG501" }?.area)
        // The advice stands once.
        #expect(found[cause].actions.allSatisfy { !found[cause].summary.contains($0) })
    }

    @Test func atAnotherTimeItIsNone() async throws {
        let found = try await Self.found(Self.refused, "+00:10:00", Self.connector)
        #expect(found.first { $0.id == "CMG909" }?.severity == .info)
        #expect(found.first { $0.id == "CMG501" }?.explainedBy == nil)
    }

    @Test func withoutAnAnswerToTheClientItIsNone() async throws {
        let found = try await Self.found("== CcmExec\nService startup", Self.connector)
        #expect(found.first { $0.id == "CMG909" }?.severity == .info)
    }

    @Test func aTokenOfEntraIsNoMatterOfAClientThatHasNone() async throws {
        let found = try await Self.found(Self.rejected, Self.audience)
        #expect(found.first { $0.id == "CMG906" }?.severity == .info)
        let asking = "== CcmAad\nGetting AAD (device) token with: ClientId = 1, ResourceUrl = https://ConfigMgrService"
        let own = try await Self.found(asking, Self.rejected, Self.audience)
        #expect(own.first { $0.id == "CMG906" }?.severity == .error)
    }

    /// The device is known by a line of the client's own.
    @Test(arguments: [("CL2", true), ("cl2.contoso.com", true), ("CL3", false), ("CL22", false)])
    func aLineThatNamesAnotherClientIsNoneOfThisOne(name: String, isMeant: Bool) async throws {
        let device = "== ClientIDManagerStartup\nMachine: CL2"
        let found = Self.named(device, Self.notRegistered, Self.certificate(of: name))
        let finding = try #require(found.first { $0.id == "CMG607" })
        #expect(finding.summary.contains("has expired") == isMeant)
        #expect(finding.summary.contains("the line names it") == isMeant)
        #expect(found.first { $0.id == "CMG915" }?.subject == name)
    }

    @Test func aWordOnTheClientsOwnTokenProvesItsOwnFinding() async throws {
        let found = try await Self.found(Self.rejected, Self.expired)
        let finding = try #require(found.first { $0.id == "CMG204" })
        #expect(finding.explainedBy == nil)
        #expect(finding.summary.contains("CCM_STS says that a client came with a token that has expired."))
        #expect(finding.evidence.contains { $0.message.contains("IDX10223") })
        #expect(found.first { $0.id == "CMG910" }?.severity == .info)
    }

    /// Of a server an error, of some client a warning, and neither is told of any one client.
    @Test func whereNothingElseWasReadItIsTheAnswer() async throws {
        let ofServer = try #require(try await Self.found(Self.connector).first { $0.id == "CMG909" })
        #expect(ofServer.severity == .warning)
        #expect(ofServer.area == .gateway)
        #expect(ofServer.actions.allSatisfy { !ofServer.summary.contains($0) })
        let ofClient = try #require(try await Self.found(Self.expired).first { $0.id == "CMG910" })
        #expect(ofClient.severity == .warning)
        #expect(ofClient.area == .token)
    }

    @Test func noClientIsSpokenOfWhereNoneWasRead() async throws {
        let alone = try #require(try await Self.found(Self.audience).first { $0.id == "CMG905" })
        #expect(!alone.title.contains("client's") && !alone.summary.contains("the client"))
        let beside = try await Self.found("== CcmExec\nService startup", Self.audience)
        #expect(beside.first { $0.id == "CMG905" }?.title.contains("among the client's") == true)
    }
}
