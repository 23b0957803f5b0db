import ClientDiagnosis
import Foundation
import TestSupport
import Testing

/// The library says what the tool says.
struct SameAsToolTests {
    private let diagnoser = Diagnoser()

    @Test func thereAreSamples() {
        #expect(LogFolders.all.count > 10)
    }

    @Test(arguments: LogFolders.all)
    func jsonHasTheToolsBytes(folder: String) throws {
        let run = try BuiltTool.run(["analyze", folder, "--json"])
        let logs = try diagnoser.diagnose(paths: [folder])
        #expect(fixed(logs.json()) == fixed(run.output))
        #expect(logs.report.exitCode == run.exitCode)
    }

    @Test(arguments: LogFolders.all, [TextOptions.Detail.quiet, .normal, .full])
    func textHasTheToolsBytes(folder: String, detail: TextOptions.Detail) throws {
        let option: [String] = detail == .quiet ? ["--quiet"] : detail == .full ? ["--details"] : []
        let run = try BuiltTool.run(["analyze", folder] + option)
        #expect(try diagnoser.diagnose(paths: [folder]).text(TextOptions(detail: detail)) == run.output)
    }

    @Test(arguments: LogFolders.all, ["markdown", "html", "digest"])
    func otherFormsHaveTheToolsBytes(folder: String, format: String) throws {
        let logs = try diagnoser.diagnose(paths: [folder])
        for detail in [TextOptions.Detail.quiet, .normal, .full] {
            let option: [String] = detail == .quiet ? ["--quiet"] : detail == .full ? ["--details"] : []
            let run = try BuiltTool.run(["analyze", folder, "--format", format] + option)
            let text =
                switch format {
                case "markdown": logs.markdown(detail: detail)
                case "html": logs.html(detail: detail)
                default: logs.digest()
                }
            #expect(timeless(text) == timeless(run.output), "\(format) \(detail)")
        }
    }

    /// A page without the time at which it was made, which stands at its end.
    private func timeless(_ text: String) -> String {
        text.replacing(/[0-9-]+ [0-9:.]+ UTC(?=\.?(<\/p><\/footer>|\n$))/, with: "")
    }

    @Test func coloursAreTheToolsToo() throws {
        let run = try BuiltTool.run(["analyze", LogFolders.untrustedCA, "--color", "always"])
        let text = try diagnoser.diagnose(paths: [LogFolders.untrustedCA]).text(TextOptions(isColored: true))
        #expect(text == run.output)
        #expect(text.contains("\u{1b}["))
    }

    @Test(arguments: LogFolders.all)
    func givenBytesSayWhatTheirFolderSays(folder: String) throws {
        let given = try LogFolders.bytes(of: folder)
        let logs = try diagnoser.diagnose(paths: [folder])
        for bytes in [given, given.reversed()] {
            let same = try diagnoser.diagnose(bytes)
            #expect(same.report == logs.report)
            #expect(fixed(same.json()) == fixed(logs.json()))
            #expect(same.text() == logs.text())
        }
    }

    @Test func wishesForTimesAreTheToolsToo() throws {
        let times = (now: "2025-04-23T00:00:00Z", since: "2025-04-22T08:16:00Z", until: "2025-04-22T08:18:00Z")
        var options = DiagnosisOptions(
            judgedAt: Moment(times.now),
            since: Moment(times.since),
            until: Moment(times.until)
        )
        let arguments = ["analyze", LogFolders.untrustedCA, "--json", "--now", times.now, "--since", times.since]
        let run = try BuiltTool.run(arguments + ["--until", times.until])
        let report = try diagnoser.diagnose(paths: [LogFolders.untrustedCA], options: options)
        #expect(fixed(report.json()) == fixed(run.output))
        let values = try JSONDecoder().decode(ClientReport.self, from: Data(run.output.utf8))
        #expect(report.report == values)
        options.since = nil
        #expect(try diagnoser.diagnose(paths: [LogFolders.untrustedCA], options: options).report != report.report)
    }

    /// 0xe8 is "č" in Windows-1250 and "è" in Windows-1252, which would be guessed.
    @Test func wishForAnEncodingIsTheToolsToo() throws {
        let line = LogText.line("Machine: PRA#KA", component: "ClientIDManagerStartup")
        let bytes = line.utf8.map { $0 == UInt8(ascii: "#") ? 0xe8 : $0 }
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "ClientIDManagerStartup.log")
        let options = DiagnosisOptions(encoding: LogEncoding(named: "CP1250"))
        let run = try BuiltTool.run(["analyze", path, "--json", "--encoding", "windows-1250"])
        let report = try diagnoser.diagnose(paths: [path], options: options)
        #expect(fixed(report.json()) == fixed(run.output))
        #expect(report.report.device.name == "PRAčKA")
        let given = try diagnoser.diagnose([LogBytes(name: "a.log", bytes: bytes)], options: options)
        #expect(given.report.device.name == "PRAčKA")
        #expect(given.report.coverage.sources.map(\.encoding) == ["windows-1250"])
        #expect(LogEncoding(named: "no-such-encoding") == nil)
    }

    @Test(arguments: ["0x80072f8f", "0x9", "CMGService_Invalid_Token", "CMG401", "tls-failed", "0x80072f8", "no such"])
    func codesMeanWhatTheToolSays(code: String) throws {
        let explained = CodeBook().explain(code)
        #expect(explained.text() == (try BuiltTool.run(["explain", code])).output)
        #expect(explained.json() == (try BuiltTool.run(["explain", code, "--json"])).output)
    }

    @Test func tokensSayWhatTheToolSays() throws {
        let text = "ccmsetup.exe /mp:gw.contoso.com CCMHOSTNAME=gw.contoso.com/X /regtoken:\(PublishedToken.text) eyJ0"
        let run = try BuiltTool.run(["token", "-", "--json", "--now", "2020-01-29"], input: text)
        let decoded = DecodedText(text, judgedAt: Moment("2020-01-29T00:00:00Z"))
        let json = fixed(decoded.json()).replacing("\"the text\"", with: "\"standard input\"")
        #expect(json == fixed(run.output))
        #expect((run.exitCode == 0) == decoded.isUsable)
    }
}
