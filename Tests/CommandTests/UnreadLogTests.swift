import Foundation
import TestSupport
import Testing

/// What is said of a file that holds records, or may, and is not read.
struct UnreadLogTests {
    private let folder: TemporaryFolder
    private let logs: [(name: String, text: String)]

    init() throws {
        folder = try TemporaryFolder()
        logs = try Sample.logs(of: "entra-gateway-healthy")
        for (name, text) in logs { try folder.write(text.utf8, to: name) }
    }

    private func wide(_ text: String) -> [UInt8] {
        [0xff, 0xfe, 0, 0] + text.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    }

    private func expectTold(_ name: String, _ reason: String, by options: [String] = []) throws {
        let run = try Tool.run(["analyze", folder.path] + options)
        let text = run.output.replacing(/\s+/, with: " ")
        #expect(text.contains("1 not read: \(reason)"), "\(text.prefix(600))")
        #expect(run.errors.contains("\(name): Not read."), "\(run.errors)")
    }

    @Test(arguments: [[], ["--quiet"], ["--details"]])
    func logInUTF32IsToldEverywhere(options: [String]) throws {
        let log = try #require(logs.first)
        try folder.write(wide(log.text), to: log.name)
        try expectTold(log.name, "UTF-32 text", by: options)
        try folder.write(log.text.utf8, to: log.name)
        try folder.write(wide(log.text), to: "anything at all.dat")
        try expectTold("anything at all.dat", "UTF-32 text", by: options)
    }

    @Test func logThatIsNotReadIsStillToBeCollected() throws {
        for (name, text) in logs where name.hasPrefix("LocationServices") || name.hasPrefix("ClientLocation") {
            try folder.write(wide(text), to: name)
            let report = try ReadReport(folder.path)
            let coverage = report.value["coverage"] as? [String: Any] ?? [:]
            let missing = (coverage["missing"] as? [[String: Any]] ?? []).compactMap { $0["log"] as? String }
            #expect(missing.contains(String(name.dropLast(4))))
            try folder.write(text.utf8, to: name)
        }
    }

    @Test(arguments: [[], ["--quiet"]])
    func archiveBesideIsTold(options: [String]) throws {
        try folder.write(Array("PK\u{3}\u{4}rest".utf8), to: "more.zip")
        try expectTold("more.zip", "a zip archive", by: options)
    }

    @Test func recordsUnderAnotherNameAreTold() throws {
        try folder.write(logs[0].text.utf8, to: "data.dat")
        try expectTold("data.dat", "a file that is called like no log")
        let named = try Tool.run("analyze", folder.path, folder.url.appending(path: "data.dat").path)
        #expect(!named.output.contains("not read") && named.errors.isEmpty)
    }

    /// Near misses: what nobody would take for a log, and what is empty.
    @Test func otherFilesAreNoLogsThatWereNotRead() throws {
        try folder.write([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0], to: "notes.dat")
        try folder.write([], to: "CcmExec.log")
        try folder.write("plain".utf8, to: "readme")
        let run = try Tool.run("analyze", folder.path)
        #expect(!run.output.contains("not read") && run.errors.isEmpty)
    }

    @Test(arguments: ["CcmMessaging.log.1", "CcmMessaging.log.bak", "CcmMessaging", "CcmMessaging.log_"])
    func faultInAPartUnderAnotherEndingIsFound(name: String) throws {
        let other = try TemporaryFolder()
        for (file, text) in try Sample.logs(of: "token-refused") {
            try other.write(text.utf8, to: file == "CcmMessaging.log" ? name : file)
        }
        let run = try Tool.run("analyze", other.path)
        #expect(run.exitCode == 1 && run.output.hasPrefix("FAILING"))
    }

    // MARK: - Joined logs

    @Test func joinedLogsAreNotToBeCollected() throws {
        let all = try Sample.logs(of: "untrusted-ca-recovered")
        let report = try ReadReport("-", input: Data(all.map(\.text).joined().utf8))
        let coverage = report.value["coverage"] as? [String: Any] ?? [:]
        let missing = (coverage["missing"] as? [[String: Any]] ?? []).compactMap { $0["log"] as? String }
        #expect(missing == ["LocationServices"])
    }

    // MARK: - The device alone

    @Test func outputOfDsregcmdAloneSpeaksOfNoLogs() throws {
        let status = "AzureAdJoined : NO\r\nDomainJoined : YES\r\n"
        let path = try folder.write(status.utf8, to: "alone/dsregcmd.txt")
        let run = try Tool.run("analyze", path)
        #expect(run.exitCode == 0 && run.output.hasPrefix("INCONCLUSIVE"))
        let text = run.output.replacing(/\s+/, with: " ")
        #expect(text.contains("no log was read, only what the output of a command says of the device"))
        #expect(!text.contains("logs show no fault") && !text.contains("These logs do not"))
        let one = try folder.write("AzureAdJoined : NO\r\n".utf8, to: "one/dsregcmd.txt")
        #expect(try Tool.run("analyze", one).exitCode == 2)
    }
}
