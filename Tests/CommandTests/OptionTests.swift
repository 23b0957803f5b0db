import Foundation
import TestSupport
import Testing

struct OptionTests {
    private let failing = "samples/bulk-token-untrusted-ca/logs"

    @Test func twoRunsGiveTheSameBytesButForTheTimeOfTheRun() throws {
        let runs = try (0..<2).map { _ in try Tool.run("analyze", "samples", "--json").output }
        let fixed = runs.map { $0.replacing(/"generated" : "[^"]*"/, with: "") }
        #expect(fixed[0] == fixed[1])
    }

    @Test func endingOfTheOutputFileChoosesTheFormat() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "report.json")
        let run = try Tool.run("analyze", failing, "--output", file.path)
        #expect(run.output.isEmpty)
        #expect(run.exitCode == 1)
        #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is [String: Any])
    }

    /// The argument parser lays its help out in any width it is told of, and ended the process on some.
    @Test(arguments: ["-9223372036854775808", "-1", "0", "5", "9223372036854775807", "many"])
    func widthThatIsNoneIsPassedOver(columns: String) throws {
        let run = try Tool.run("analyze", "--help", environment: ["COLUMNS": columns])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("--fail-on"))
    }

    @Test func failOnDecidesTheExitCode() throws {
        #expect(try Tool.run("analyze", failing, "--fail-on", "never").exitCode == 0)
        #expect(try Tool.run("analyze", failing, "--fail-on", "warning").exitCode == 1)
        #expect(try Tool.run("analyze", "samples/pki-healthy/logs", "--fail-on", "warning").exitCode == 0)
    }

    @Test func aClientThatNothingShowsToBeServedCanFail() throws {
        let unknown = "samples/not-enough-evidence/logs"
        #expect(try Tool.run("analyze", unknown).exitCode == 0)
        #expect(try Tool.run("analyze", unknown, "--fail-on", "warning").exitCode == 0)
        #expect(try Tool.run("analyze", unknown, "--fail-on", "inconclusive").exitCode == 1)
        #expect(try ReadReport(unknown, "--fail-on", "inconclusive").exitCode == 1)
        #expect(try Tool.run("analyze", failing, "--fail-on", "inconclusive").exitCode == 1)
        #expect(try Tool.run("analyze", "samples/pki-healthy/logs", "--fail-on", "inconclusive").exitCode == 0)
    }

    @Test func colourIsWrittenOnlyWhereItIsWanted() throws {
        let escape = "\u{1b}["
        #expect(try !Tool.run("analyze", failing).output.contains(escape))
        #expect(try Tool.run("analyze", failing, "--color", "always").output.contains(escape))
        let plain = try Tool.run("analyze", failing, "--color", "auto", environment: ["NO_COLOR": "1"])
        #expect(!plain.output.contains(escape))
    }

    @Test func quietSaysTheVerdictAlone() throws {
        let run = try Tool.run("analyze", failing, "--quiet")
        #expect(run.output.hasPrefix("FAILING"))
        #expect(!run.output.contains("Areas"))
    }

    @Test func untilLeavesOutWhatCameLater() throws {
        let logs = "samples/untrusted-ca-recovered/logs"
        let run = try Tool.run("analyze", logs, "--until", "2025-01-20T13:30:00Z", "--quiet")
        #expect(run.exitCode == 1)
        #expect(run.output.hasPrefix("FAILING"))
    }

    @Test(arguments: [
        "99999999999999999999-01-01", "-2026-01-01", "2026--01-01", "2026-01-01T99:00", "2026-01-01T-1:00",
        "2026-01-01T08:00+15:00", "2026-01-01T08:00+99999999999999999999:00", "2026-01-01T08:00-+5:00",
        "2026-01-01T9223372036854775807:00", "10000-01-01", "0000-01-01", "2026-13-01", "2026-02-30", "+2026-01-01",
        "2026-01-01T08:00:61", "-", "T", "",
    ])
    func whatIsNoTimeIsWrongUsage(text: String) throws {
        for option in ["--since=", "--until=", "--now="] {
            #expect(try Tool.run("analyze", failing, option + text).exitCode == 64)
        }
    }

    @Test(arguments: [
        "0001-01-01", "9999-12-31T23:59:59Z", "2026-03-02 08:00", "2026-03-02T08:00:00.123+14:00",
        "2026-3-2T8:00-00:30",
    ])
    func timesOfEveryFormAreTaken(text: String) throws {
        #expect(try Tool.run("analyze", failing, "--now", text, "--fail-on", "never").exitCode == 0)
    }

    @Test func escapeSequencesInALogDoNotReachTheTerminal() throws {
        let folder = try TemporaryFolder()
        let message = "CcmSetup failed with error code 0x80004005 \u{1b}[2J\u{202e}\u{7}"
        try folder.write(LogText.line(message, component: "ccmsetup"), to: "ccmsetup.log")
        let run = try Tool.run("analyze", folder.path)
        #expect(run.exitCode == 1)
        #expect(!run.output.contains("\u{1b}"))
        #expect(!run.output.contains("\u{202e}"))
        #expect(run.output.contains("\\u{1b}[2J"))
    }
}
