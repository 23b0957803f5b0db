import Diagnosis
import LogSources
import Testing
import SetupCommand
import Tokens
import ReportModel

@testable import Knowledge

/// What tokens and command lines in ccmsetup.log mean together with what came after them.
struct RegistrationTokenTests {
    private func report(_ example: Example) async throws -> Report {
        Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: example))
    }

    private let registered = """

        == ClientIDManagerStartup
        [RegTask] - Client is registered. Server assigned ClientID is GUID:11111111-0000-4000-8000-000000000001. \
        Approval status 1
        == CcmMessaging
        Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "gw.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
        \tStatusCode = 0;⏎};⏎
        == ClientIDManagerStartup
        """
    private let rejected = """

        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/ServiceMetadata , Port=443, Options=224, \
        Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
        CcmSetup failed with error code 0x87d0027e
        """

    @Test func anExpiredTokenIsWhyTheGatewayRejectsIt() async throws {
        let log = ExampleToken.commandLine(ExampleToken.expired) + rejected
        let report = try await report(Example("ccmsetup", log))
        #expect(report.verdict.status == .failing)
        #expect(report.verdict.rootCause.map { report.findings[$0].id } == "CMG205")
        let explained = report.findings.filter { $0.explainedBy != nil }.map(\.id)
        #expect(explained.contains("CMG204"))
    }

    @Test(arguments: [ExampleToken.expired, ExampleToken.damaged, ExampleToken.long, ExampleToken.ending])
    func aClientThatGotInIsNotIll(token: String) async throws {
        let report = try await report(Example("ccmsetup", ExampleToken.commandLine(token) + registered))
        #expect(report.verdict.status == .healthy)
        #expect(!report.findings.contains { $0.isActiveFault && $0.area != .evidence })
    }

    @Test func aValidTokenInALogLeavesAHealthyClientHealthy() async throws {
        let report = try await report(Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid) + registered))
        #expect(report.findings.filter(\.isActiveFault).map(\.id) == ["CMG214"])
        #expect(report.verdict.status == .healthy)
        #expect(report.verdict.rootCause == nil)
    }

    @Test func anOldLogOfAHealthyClientSaysNothingOfItsToken() async throws {
        let later = registered + "\n+720:00:00\n[RegTask] - Client is already registered. Exiting."
        let report = try await report(Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid) + later))
        #expect(report.findings.filter { $0.severity > .info }.isEmpty)
        #expect(report.tokens.map(\.state) == [.expired])
    }

    @Test func aLaterGoodTokenEndsTheStoryOfABadOne() async throws {
        let log = ExampleToken.commandLine(ExampleToken.expired) + "\n" + ExampleToken.commandLine(ExampleToken.valid)
        let report = try await report(Example("ccmsetup", log))
        #expect(report.findings.first { $0.id == "CMG205" }?.status == .recovered)
        #expect(report.tokens.count == 2)
    }

    @Test func aSignatureTakenOutOfTheLogProvesNoDamage() async throws {
        for end in ["removed", "", "x]"] {
            let parts = ExampleToken.valid.split(separator: ".")
            let log = ExampleToken.commandLine("\(parts[0]).\(parts[1]).\(end)")
            let report = try await report(Example("ccmsetup", log))
            #expect(report.findings.filter { $0.id == "CMG207" }.allSatisfy { $0.severity == .info })
            #expect(!report.findings.contains { $0.id == "CMG214" })
        }
    }

    @Test func aTokenOutsideACommandLineIsOnlyExposed() async throws {
        let report = try await report(Example("CcmMessaging", "Token is \(ExampleToken.valid), sent"))
        #expect(report.findings.map(\.id) == ["CMG214"])
        #expect(report.tokens.map(\.source) == ["CcmMessaging.log"])
    }

    @Test func tokensAreKeptOnceWithTheirPlaceAndCount() async throws {
        let line = ExampleToken.commandLine(ExampleToken.valid)
        let report = try await report(Example("ccmsetup", "one\n" + line + "\n" + line + "\n== CcmMessaging\n" + line))
        #expect(report.tokens.map(\.occurrences) == [3])
        #expect(report.tokens.map(\.lines) == [2...2])
        #expect(report.tokens.first?.facts.uniqueID == "11111111-0000-4000-8000-000000000002")
    }

    @Test func theNumberOfTokensIsBounded() async throws {
        let lines = (0..<80).map { "token \(ExampleToken.valid.dropLast(3))\($0 + 100)" }.joined(separator: "\n")
        let report = try await report(Example("CcmMessaging", lines))
        #expect(report.tokens.count == 50)
        #expect(report.diagnostics.contains { $0.message.hasPrefix("More than 50 different tokens") })
    }

    @Test func aSuccessfulInstallationNeedsNoBetterCommandLine() async throws {
        let command = #"Ccmsetup command line: "ccmsetup.exe" /mp: SMSSITECODE=P01"#
        let failed = try await report(Example("ccmsetup", command))
        #expect(failed.findings.first { $0.id == "CMG703" }?.status == .active)
        let done = try await report(Example("ccmsetup", command + "\nCcmSetup is exiting with return code 0"))
        #expect(done.findings.first { $0.id == "CMG703" }?.status == .recovered)
    }

    @Test func aMissingManagementPointParameterAloneIsInformation() async throws {
        let command = ExampleToken.commandLine(ExampleToken.valid).replacing(
            " SMSMP=https://mp01.contoso.com",
            with: ""
        )
        let report = try await report(Example("ccmsetup", command))
        #expect(report.findings.first { $0.id == "CMG702" }?.severity == .info)
    }
}
