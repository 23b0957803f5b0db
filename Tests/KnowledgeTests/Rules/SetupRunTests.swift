import Diagnosis
import LogSources
import ReportModel
import Testing

@testable import Knowledge

/// An installation that fails long after what makes it fail.
struct SetupRunTests {
    private static let start = "==========[ ccmsetup started in process 4242 ]=========="
    private static let failure = "CcmSetup failed with error code 0x80072f8f"
    private static let bad = [ExampleToken.expired, ExampleToken.damaged].map { ExampleToken.commandLine($0) }

    /// What explains the failed installation; `nil` when nothing does.
    private func cause(_ lines: String...) throws -> String? {
        let example = Example("ccmsetup", lines.joined(separator: "\n"))
        let report = Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: example))
        let failed = try #require(report.findings.first { $0.id == "CMG701" }, "\(report.findings.map(\.id))")
        return failed.explainedBy.map { report.findings[$0].id }
    }

    @Test(arguments: zip(bad, ["CMG205", "CMG207"])) func theTokenOfItsRunIsWhyItFails(line: String, id: String) throws
    {
        #expect(try cause(Self.start, line, Self.failure) == id)
        #expect(try cause(Self.start, line, "+00:40:00", Self.failure) == id)
        let before = "CcmSetup is exiting with return code 0"
        #expect(try cause(before, "+01:00:00", Self.start, line, "+00:40:00", Self.failure) == id)
    }

    /// So is the token of Microsoft Entra that it did not get.
    @Test func theEntraTokenOfItsRunIsWhyItFails() throws {
        let lines = """
            WAM token request failed. Status 5, Details 'AAD WAM extension error'
            Failed to get AAD token..
            Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
            """
        #expect(try cause(Self.start, lines, "+00:40:00", Self.failure) == "CMG211")
        #expect(try cause(Self.start, lines, "+00:40:00", Self.start, "+00:40:00", Self.failure) == nil)
    }

    /// The process with the command line starts the service, which installs: that is one run.
    @Test(arguments: zip(bad, ["CMG205", "CMG207"])) func theServiceGoesOnWithTheRun(line: String, id: String) throws {
        let handed = "Successfully started the ccmsetup service"
        #expect(try cause(Self.start, line, handed, Self.start, "+00:40:00", Self.failure) == id)
    }

    /// What was wrong with an earlier run is no cause of this one's failure.
    @Test(arguments: bad) func anEarlierRunIsAnother(line: String) throws {
        #expect(try cause(Self.start, line, "+00:40:00", Self.start, "+00:40:00", Self.failure) == nil)
        #expect(try cause(Self.start, line, "+00:40:00", Self.start, "+00:10:00", Self.start, Self.failure) == nil)
    }

    /// Where no start is shown, nothing tells how long the run took.
    @Test(arguments: bad) func withoutAStartOnlyWhatIsNearCounts(line: String) throws {
        #expect(try cause(line, "+00:40:00", Self.failure) == nil)
        #expect(try cause(line, Self.failure) != nil)
    }

    /// What another log tells of in the meantime may be anything.
    @Test func anotherLogSpeaksOfNoRun() throws {
        let lines = [
            "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered",
            "[CCMHTTP]                : *lpvStatusInformation is 0x8",
            "[CCMHTTP]            : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set",
            "[CCMHTTP] AsyncCallback(): -----------------------------------------------------------------",
        ]
        for log in ["CcmMessaging", "ccmsetup"] {
            let fault = (["== " + log] + lines).joined(separator: "\n")
            let found = try cause(Self.start, "+00:20:00", fault, "+00:20:00", "== ccmsetup", Self.failure)
            #expect((found == "CMG401") == (log == "ccmsetup"), "\(log): \(found ?? "")")
        }
    }
}
