import Foundation
import TestSupport
import Testing

/// Times as people write them, through the whole tool.
struct AskedTimeTests {
    /// Six hours behind UTC; from 2025-09-24 08:00:05 to 2025-11-04 08:45:08.540 on the client's clock.
    private let logs = "samples/token-refused/logs"

    private func filter(_ options: String...) throws -> [String: String] {
        let run = try Tool.run(["analyze", logs, "--json", "--fail-on", "never"] + options)
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(options): \(run.errors)")
        return try run.json()["filter"] as? [String: String] ?? [:]
    }

    @Test(arguments: [
        ("2025-11-04 08:30", "2025-11-04T14:30:00Z"), ("2025-11-04T08:30:00", "2025-11-04T14:30:00Z"),
        ("2025-11-04 14:30Z", "2025-11-04T14:30:00Z"), ("2025-11-04 15:30+01:00", "2025-11-04T14:30:00Z"),
        ("08:30", "2025-11-04T14:30:00Z"), ("2025-11-04", "2025-11-04T06:00:00Z"), ("today", "2025-11-04T06:00:00Z"),
        ("Yesterday", "2025-11-03T06:00:00Z"), ("45m", "2025-11-04T14:00:08.540Z"), ("1h", "2025-11-04T13:45:08.540Z"),
        ("24 hours", "2025-11-03T14:45:08.540Z"), ("7d", "2025-10-28T14:45:08.540Z"),
        ("2W", "2025-10-21T14:45:08.540Z"),
        // The last time that the clock showed it lies on the day before.
        ("09:00", "2025-11-03T15:00:00Z"),
    ])
    func timesAreTheLogsOwnAndCountBackFromTheirEnd(text: String, instant: String) throws {
        #expect(try filter("--since", text) == ["since": instant])
        #expect(try filter("--until", "2030-01-01T00:00Z", "--since", text)["since"] == instant)
    }

    @Test func nowIsWhatIsCountedBackFrom() throws {
        #expect(try filter("--since", "7d", "--now", "2025-10-08T12:00:00Z")["since"] == "2025-10-01T12:00:00Z")
        #expect(try filter("--since", "today", "--now", "2025-11-02 00:30")["since"] == "2025-11-02T06:00:00Z")
        let report = try ReadReport(logs, "--now", "1d")
        #expect(report.clock["judgedAt"] as? String == "2025-11-03T14:45:08.540Z")
        #expect(report.clock["source"] as? String == "option")
    }

    @Test(arguments: Sample.all)
    func nothingIsLostWhenAllTimeIsCountedBack(sample: Sample) throws {
        let run = try Tool.run("analyze", sample.path, "--json", "--since", "9999w")
        let whole = try Tool.run("analyze", sample.path, "--json")
        #expect(run.exitCode == whole.exitCode)
        let findings = try [run, whole].map { try $0.json()["findings"] as? [[String: Any]] ?? [] }
        #expect(findings[0].compactMap { $0["id"] as? String } == findings[1].compactMap { $0["id"] as? String })
    }

    @Test func endThatIsCountedBackFromIsThatOfTheReport() throws {
        for sample in Sample.all {
            let whole = try ReadReport(sample.path)
            guard whole.clock["source"] as? String == "log", let end = whole.clock["judgedAt"] as? String else {
                continue
            }
            let run = try Tool.run("analyze", sample.path, "--json", "--until", "0m", "--fail-on", "never")
            #expect((try run.json()["filter"] as? [String: String])?["until"] == end, "\(sample)")
        }
    }

    @Test func clockThatWasSetIsReadAsItShowedTheTime() throws {
        let folder = try TemporaryFolder()
        let summer = LogText.record("Begin", time: "12:00:00.000-120", date: "10-25-2025", component: "ccmsetup")
        let winter = LogText.record("End", time: "12:00:00.000-060", date: "10-26-2025", component: "ccmsetup")
        try folder.write(summer + "\r\n" + winter + "\r\n", to: "ccmsetup.log")
        for (text, instant) in [
            ("2025-10-25 13:00", "2025-10-25T11:00:00Z"),
            ("2025-10-26 13:00", "2025-10-26T12:00:00Z"),
        ] {
            let value = try Tool.run("analyze", folder.path, "--json", "--until", text).json()
            let filter = value["filter"] as? [String: String] ?? [:]
            #expect(filter["until"] == instant)
        }
        let value = try Tool.run("analyze", folder.path, "--json", "--since", "13:00").json()
        #expect((value["filter"] as? [String: String])?["since"] == "2025-10-25T11:00:00Z")
    }

    @Test func whatComesThroughAPipeCountsBackFromTodayAndThatIsSaid() throws {
        let log = try Data(contentsOf: Repository.root.appending(path: logs + "/CcmMessaging.log"))
        let counted = try Tool.run(["analyze", "-", "--since", "7d"], input: log)
        #expect(counted.exitCode == 2 && counted.errors.contains("'7d' counts back from today"))
        let bounded = try Tool.run(["analyze", "-", "--since", "7d", "--now", "2025-11-05T00:00Z"], input: log)
        #expect(bounded.exitCode == 1 && bounded.errors.isEmpty)
        let written = try Tool.run(["analyze", "-", "--since", "2025-11-04 08:30"], input: log)
        #expect(written.exitCode == 1 && written.errors.contains("'2025-11-04 08:30' is taken for UTC"))
        #expect(try Tool.run(["analyze", "-", "--since", "2025-11-04T08:30Z"], input: log).errors.isEmpty)
    }

    @Test func logsWithoutAnyTimeCountBackFromTodayAndThatIsSaid() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(sample: "token-refused") { $0.replacing(/date="[0-9-]+"/, with: "date=\"\"") }
        let run = try Tool.run("analyze", path, "--since", "7d")
        #expect(run.exitCode == 1 && run.errors.contains("'7d' counts back from today, since the logs bear no time."))
    }

    @Test(arguments: [
        ["--since", "1d", "--until", "2d"], ["--since", "today", "--until", "yesterday"],
        ["--since", "2025-11-04", "--until", "2025-11-03"], ["--since", "1h", "--until", "2025-11-01"],
    ])
    func timesInTheWrongOrderAreWrongUsage(options: [String]) throws {
        let run = try Tool.run(["analyze", logs] + options)
        #expect(run.exitCode == 64 && run.errors.contains("--since lies after --until"))
    }

    @Test(arguments: [
        "7", "d", "7dd", "d7", "1.5h", "7 d d", "-7d", "9999999d", "yesterday 18:00", "18", "18:", ":30", "25:00",
        "18:60",
        " 18:00", "18:00 ", "18:00Z", "٧d", "T18:00", "tomorrow", "1763488800", "next week",
    ])
    func whatIsNoTimeNamesTheForms(text: String) throws {
        let run = try Tool.run("analyze", logs, "--since=" + text)
        #expect(run.exitCode == 64 && run.errors.contains("24h") && run.errors.contains("yesterday"))
    }

    @Test func tokensAreJudgedInUTCAndCountedBackFromNow() throws {
        let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.AAAA"
        let run = try Tool.run("token", token, "--json", "--now", "1970-01-01 00:00")
        #expect((try run.json()["clock"] as? [String: Any])?["judgedAt"] as? String == "1970-01-01T00:00:00Z")
        #expect(try Tool.run("token", token, "--now", "7d").exitCode == 1)
    }
}
