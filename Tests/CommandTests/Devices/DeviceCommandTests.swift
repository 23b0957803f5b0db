import Foundation
import TestSupport
import Testing

/// `analyze` over the logs of several devices.
struct DeviceCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let names = DeviceFolder.devices.values.sorted()

    /// However they lie, each device's report is the one of its logs alone: nothing of one speaks for another.
    @Test(arguments: ["folders", "zips"]) func eachReportIsThatOfTheDeviceAlone(form: String) throws {
        let path = form == "zips" ? try DeviceFolder.zips(into: folder) : try DeviceFolder.write(into: folder)
        let run = try Tool.run("analyze", path, "--json")
        #expect(run.exitCode == 1 && run.errors.isEmpty)
        let answer = try run.json()
        let reports = try #require(answer["devices"] as? [[String: Any]])
        #expect(answer["exitCode"] as? Int == 1)
        #expect((answer["diagnostics"] as? [Any])?.isEmpty == true)
        let labels = reports.compactMap { ($0["device"] as? [String: Any])?["label"] as? String }
        #expect(labels == Self.names)
        for (sample, name) in DeviceFolder.devices {
            let report = try #require(reports.first { ($0["device"] as? [String: Any])?["name"] as? String == name })
            let alone = try Tool.run("analyze", "samples/\(sample)/logs", "--json").json()
            #expect(try DeviceFolder.text(report) == DeviceFolder.text(alone), "\(sample)")
            let place = (report["device"] as? [String: Any])?["place"] as? String
            #expect(place == sample + (form == "zips" ? ".zip" : ""))
        }
    }

    @Test func eachDeviceHasOneLineWorstFirst() throws {
        let path = try DeviceFolder.write(into: folder)
        let output = try Tool.run("analyze", path).output
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.first == "  5 devices: 2 failing, 1 inconclusive, 2 healthy")
        let places = Self.names.map { name in lines.indices.filter { lines[$0].hasPrefix("  \(name)  ") } }
        #expect(places.allSatisfy { $0.count == 1 })
        let states = lines.compactMap { $0.firstMatch(of: /^[A-Z]+(?=  )/)?.output }
        #expect(states == ["FAILING", "FAILING", "INCONCLUSIVE", "HEALTHY"])
        #expect(output.contains("[CMG204]") && output.contains("  do       client: "))
        #expect(lines.last?.contains("--device SALES-077") == true)
    }

    /// Devices with one root cause are one group, with one first step.
    @Test func oneRootCauseIsToldOnce() throws {
        for name in ["PC-A", "PC-B", "PC-C"] {
            for log in try Sample.logs(of: "token-refused") {
                let text = log.text.replacing("SALES-077", with: name)
                try folder.write(text, to: "all/\(name)/\(log.name)")
            }
        }
        let output = try Tool.run("analyze", folder.path("all")).output
        #expect(output.contains("  3 devices: 3 failing\n"))
        #expect(output.matches(of: /FAILING/).count == 1)
        #expect(output.matches(of: /\n  PC-[ABC]  since 2025-11-04 08:00:08 -06:00/).count == 3)
        #expect(output.contains("3 devices\n         [CMG204]\n"))
    }

    @Test func quietAndDigestAreOneLine() throws {
        let path = try DeviceFolder.write(into: folder)
        let quiet = try Tool.run("analyze", path, "--quiet")
        #expect(quiet.output.hasPrefix("FAILING  5 devices: 2 failing, 1 inconclusive, 2 healthy"))
        let digest = try Tool.run("analyze", path, "--format", "digest")
        #expect(digest.output.hasPrefix("cmgdiag: failing. 5 devices: "))
        #expect(digest.output.contains("CMG204 The gateway rejects the client's token (first step: client): 1."))
        for run in [quiet, digest] { #expect(run.output.filter(\.isNewline).count == 1 && run.exitCode == 1) }
        #expect(!Self.names.contains { digest.output.contains($0) })
    }

    @Test func detailsAreTheReportsOfAll() throws {
        let path = try DeviceFolder.write(into: folder, ["pki-healthy", "token-refused"])
        let output = try Tool.run("analyze", path, "--details").output
        for (number, sample) in ["pki-healthy", "token-refused"].enumerated() {
            let name = DeviceFolder.devices[sample] ?? ""
            #expect(output.contains("Device \(number + 1) of 2: \(name)\n"))
            let report = try Tool.run("analyze", path + "/" + sample, "--details").output
            let prefixed = report.replacing("CCM/Logs/", with: "\(sample)/CCM/Logs/")
            // Wrapped where names are longer; the evidence is not.
            for line in prefixed.split(separator: "\n") where line.contains("-->") { #expect(output.contains(line)) }
        }
        #expect(output.matches(of: /2 devices: 1 failing, 1 healthy/).count == 2)
    }

    @Test func pagesAndTicketsHaveARowForEach() throws {
        let path = try DeviceFolder.write(into: folder)
        let page = try Tool.run("analyze", path, "--format", "html").output
        let ticket = try Tool.run("analyze", path, "--format", "markdown").output
        for name in Self.names {
            #expect(page.matches(of: try Regex("<th scope=\"row\">\(name)</th>")).count == 1)
            #expect(ticket.matches(of: try Regex("\\| `\(name)` \\|")).count == 1)
        }
        #expect(page.contains("<h1>5 devices: 2 failing, 1 inconclusive, 2 healthy</h1>"))
        #expect(ticket.hasPrefix("# FAILING: 5 devices: 2 failing, 1 inconclusive, 2 healthy\n"))
    }

    @Test(.enabled(if: SchemaValidator.mustRun || ReportBrowser.isAvailable, ReportBrowser.excuse))
    func thePageIsWellInABrowser() throws {
        let path = try DeviceFolder.write(into: folder)
        try folder.write(LogText.line("Machine: A") + LogText.line("Machine: B"), to: "all/joined.log")
        let page = folder.path("devices.html")
        _ = try Tool.run("analyze", path, "-o", page)
        let look = try ReportBrowser.look(at: [page])
        #expect(look.status == 0, "\(look.output)")
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func theJSONMeetsThePrintedSchema() throws {
        let path = try DeviceFolder.write(into: folder)
        let reports = [
            ("plain", try Tool.run("analyze", path, "--json").output),
            ("redacted", try Tool.run("analyze", path, "no/such/path", "--json", "--redact").output),
        ]
        let result = try SchemaValidator().validate(reports, schema: try Tool.run("schema").output)
        #expect(result.status == 0, "\(result.output)")
    }

    // MARK: - Exit codes

    @Test func anyDeviceDecidesTheExitCode() throws {
        let well = try DeviceFolder.write(into: folder, ["pki-healthy", "untrusted-ca-recovered"])
        #expect(try Tool.run("analyze", well).exitCode == 0)
        #expect(try Tool.run("analyze", well, "samples/not-enough-evidence/logs").exitCode == 0)
        let arguments = ["analyze", well, "samples/not-enough-evidence/logs", "--fail-on", "inconclusive"]
        #expect(try Tool.run(arguments).exitCode == 1)
        #expect(try Tool.run("analyze", well, "samples/token-refused/logs").exitCode == 1)
        #expect(try Tool.run("analyze", well, "samples/token-refused/logs", "--fail-on", "never").exitCode == 0)
    }

    @Test func whatCannotBeReadIsTwoForItsDeviceAndForAll() throws {
        let path = try DeviceFolder.zips(into: folder)
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path + "/pki-healthy.zip")))
        try folder.write(whole.prefix(whole.count / 2), to: "zips/cut.zip")
        let run = try Tool.run("analyze", path, "no/such/path", "--json")
        #expect(run.exitCode == 2)
        let answer = try run.json()
        #expect(answer["exitCode"] as? Int == 2)
        let reports = try #require(answer["devices"] as? [[String: Any]])
        #expect(reports.allSatisfy { [0, 1].contains($0["exitCode"] as? Int) })
        let remarks = try #require(answer["diagnostics"] as? [[String: Any]])
        #expect(remarks.contains { $0["source"] as? String == "no/such/path" })
        #expect(remarks.contains { ($0["source"] as? String)?.contains("cut.zip") == true })
        #expect(run.errors.contains("no/such/path") && run.errors.contains("cut.zip"))
    }

    @Test func timesAreForEach() throws {
        let path = try DeviceFolder.write(into: folder, ["pki-healthy", "token-refused"])
        let run = try Tool.run("analyze", path, "--now", "2025-11-05T00:00:00Z", "--json")
        let reports = try #require(try run.json()["devices"] as? [[String: Any]])
        let clocks = reports.compactMap { ($0["clock"] as? [String: Any])?["judgedAt"] as? String }
        #expect(clocks == ["2025-11-05T00:00:00Z", "2025-11-05T00:00:00Z"])
        let since = try Tool.run("analyze", path, "--since", "2025-11-04", "--json").json()
        let states = try #require(since["devices"] as? [[String: Any]]).map {
            ($0["verdict"] as? [String: Any])?["status"]
        }
        #expect(states.map { $0 as? String } == ["inconclusive", "failing"])
        #expect(try Tool.run("analyze", path, "--since", "2030-01-01").exitCode == 2)
    }

    // MARK: - What is judged for none

    @Test func whatDoesNotTellItsDeviceIsToldOf() throws {
        let path = try DeviceFolder.write(into: folder, ["pki-healthy", "token-refused"])
        try folder.write(LogText.line("Nothing of note", component: "CcmMessaging"), to: "all/CcmMessaging.log")
        try folder.write(
            LogText.line("Machine: A") + LogText.line("Machine: B") + LogText.line("Machine: A"),
            to: "all/pki-healthy/x.log"
        )
        let run = try Tool.run("analyze", path)
        #expect(run.exitCode == 1)
        #expect(run.output.contains("  2 devices: 1 failing, 1 healthy\n"))
        #expect(run.output.contains("it does not tell its device, and 2 are there"))
        #expect(run.output.contains("it names several devices (A, B)"))
        #expect(run.output.contains("      CcmMessaging.log\n") && run.output.contains("      pki-healthy/x.log\n"))
        #expect(try Tool.run("analyze", path, "--quiet").output.contains("2 files not judged or not read"))
    }

    @Test func aPipeBesideSeveralIsToldOf() throws {
        let path = try DeviceFolder.write(into: folder, ["pki-healthy", "token-refused"])
        let log = LogText.line("Machine: PIPED", component: "ClientIDManagerStartup")
        let run = try Tool.run(["analyze", "-", path], input: Data(log.utf8))
        // One of the others has a fault, which counts more.
        #expect(run.exitCode == 1)
        #expect(run.output.contains("it came through a pipe") && run.errors.contains("it came through a pipe"))
        let one = try Tool.run(["analyze", "-", path + "/pki-healthy", "--json"], input: Data(log.utf8))
        #expect(one.exitCode == 2)
        #expect((try one.json()["devices"] as? [Any])?.count == 1)
    }

    @Test func tooManyDevicesAreRefusedWithAdvice() throws {
        for number in 1...257 {
            try folder.write(LogText.line("Machine: PC\(number)"), to: "all/\(number)/ClientIDManagerStartup.log")
        }
        let run = try Tool.run("analyze", folder.path("all"), "--json")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("257 devices") && run.errors.contains("cmgdiag fleet"))
        #expect(try run.json()["devices"] == nil)
        try FileManager.default.removeItem(atPath: folder.path("all/257"))
        #expect(try Tool.run("analyze", folder.path("all"), "--quiet").output.contains("256 devices"))
    }
}
