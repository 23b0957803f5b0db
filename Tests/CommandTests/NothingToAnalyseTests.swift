import Foundation
import TestSupport
import Testing

/// What the tool answers when nothing was read that could be judged.
struct NothingToAnalyseTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let log =
        "<![LOG[message]LOG]!><time=\"08:00:00.000+000\" date=\"03-02-2026\" component=\"CcmExec\" "
    private static let thirtyTwoBits: [UInt8] = [0xff, 0xfe, 0, 0] + Array(log.utf8).flatMap { [$0, 0, 0, 0] }
    private static let sixteenBits: [UInt8] = [0xff, 0xfe] + Array("just some notes".utf8).flatMap { [$0, 0] }

    /// A file, and a word of the reason that must be given for it.
    private static let files: [(name: String, bytes: [UInt8], reason: String)] = [
        ("empty.log", [], "empty"), ("mark.log", [0xef, 0xbb, 0xbf], "empty"),
        ("bundle.zip", Array("PK\u{3}\u{4}\u{14}\0\0\0".utf8), "zip archive"),
        ("CcmMessaging.log", Array("PK\u{3}\u{4}\u{14}\0\0\0".utf8), "zip archive"),
        ("bundle.cab", Array("MSCF\0\0\0\0\u{1}".utf8), "cabinet"), ("x.log.gz", [0x1f, 0x8b, 8, 0, 1], "gzip"),
        ("x.7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], "7-Zip"),
        ("utf32.log", thirtyTwoBits, "UTF-32"), ("unmarked.log", Array(thirtyTwoBits.dropFirst(4)), "UTF-32"),
        ("notes.txt", sixteenBits, "text without log records"),
        ("page.html", Array("<!doctype html><p>CcmMessaging</p>".utf8), "HTML page"),
        ("token.txt", Array("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.AAAA".utf8), "cmgdiag token"),
        ("picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], "picture"),
        ("page.pdf", Array("%PDF-1.7\n".utf8), "PDF"), ("System.evtx", Array("ElfFile\0\0".utf8), "event log"),
        ("noise.bin", (0..<999).map { UInt8(truncatingIfNeeded: $0 &* 37) }, "binary"),
        ("nul.log", Array(repeating: 0, count: 9000), "NUL"),
        ("pasted.txt", Array("The client does not work, but it is registered.\r\n".utf8), "cmgdiag explain"),
        ("cut.log", Array("<![LOG[Raising event".utf8), "No record stands whole"),
    ]

    private func check(_ run: Tool.Run, _ reason: String, format: String) throws {
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(reason))
        let all = run.errors + run.output
        #expect(!all.contains("no fault") && !all.contains("disk") && !all.contains("CMG90"))
        guard format == "json" else {
            #expect(run.output.isEmpty)
            return
        }
        let value = try run.json()
        #expect(value.keys.sorted() == ["diagnostics", "exitCode", "generated", "schemaVersion", "tool"])
        #expect(value["exitCode"] as? Int == 2)
        let messages = (value["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        #expect(messages.contains { $0.contains(reason) })
    }

    @Test(arguments: files, ["text", "json"])
    func fileWithoutRecordsIsExit2WithItsReason(_ file: (name: String, bytes: [UInt8], reason: String), format: String)
        throws
    {
        let path = try folder.write(file.bytes, to: file.name)
        try check(Tool.run("analyze", path, "--format", format), file.reason, format: format)
    }

    @Test(arguments: files)
    func folderOfNothingElseIsExit2WithTheSameReason(_ file: (name: String, bytes: [UInt8], reason: String)) throws {
        try folder.write(file.bytes, to: file.name)
        let run = try Tool.run("analyze", folder.path)
        try check(run, file.reason, format: "text")
        #expect(run.errors.contains(file.name))
    }

    @Test(arguments: files)
    func standardInputWithoutRecordsIsExit2WithTheSameReason(_ file: (name: String, bytes: [UInt8], reason: String))
        throws
    {
        try check(Tool.run(["analyze", "-"], input: Data(file.bytes)), file.reason, format: "text")
    }

    @Test func missingPathAloneIsExit2AndJSONAllTheSame() throws {
        let report = try ReadReport("no/such/folder")
        #expect(report.run.exitCode == 2 && report.exitCode == 2)
        #expect(report.diagnostics.contains { $0["source"] as? String == "no/such/folder" })
        #expect(report.run.errors.components(separatedBy: "no/such/folder").count == 2)
    }

    @Test func answerGoesWhereTheReportWouldHaveGone() throws {
        let target = folder.url.appending(path: "report.json")
        let run = try Tool.run("analyze", "no/such/folder", "--output", target.path)
        #expect(run.exitCode == 2 && run.output.isEmpty)
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: target)) as? [String: Any]
        #expect(value?["exitCode"] as? Int == 2)
    }

    // MARK: - Something to analyse

    @Test func filesThatAreNoLogsAreToldOfBesideLogs() throws {
        for file in NothingToAnalyseTests.files { try folder.write(file.bytes, to: "other/\(file.name)") }
        let report = try ReadReport("samples/pki-healthy/logs", folder.path)
        // Some are damaged archives, which may have held a fault.
        #expect(report.run.exitCode == 2 && report.exitCode == 2)
        for file in NothingToAnalyseTests.files where !file.name.hasSuffix(".txt") && file.bytes.count > 3 {
            guard [".log", ".zip", ".cab", ".gz", ".7z"].contains(where: file.name.hasSuffix) else { continue }
            #expect(report.messages.contains(file.reason), "\(file.name)")
        }
        let ids = report.findings.filter { $0["severity"] as? String != "info" }.compactMap { $0["id"] as? String }
        #expect(!ids.contains("CMG903"))
        let text = try Tool.run("analyze", "samples/pki-healthy/logs", folder.path + "/other/CcmMessaging.log").output
        #expect(text.contains("4 files (1 not read: a zip archive)") && text.contains("zip archive"))
        #expect(!text.contains("disk"))
    }

    @Test func statusTextAloneIsAFact() throws {
        let path = try folder.write("AzureAdJoined : YES\r\nDomainJoined : NO\r\n".utf8, to: "dsregcmd.txt")
        let report = try ReadReport(path)
        #expect(report.run.exitCode == 0)
        #expect(report.device["joinState"] == "entra")
    }

    @Test func damagedLogIsALog() throws {
        let record = NothingToAnalyseTests.log + "context=\"\" type=\"1\" thread=\"1\" file=\"a.cpp:1\">\r\n"
        try folder.write(Array(record.utf8) + Array(repeating: 0, count: 4096), to: "CcmExec.log")
        let run = try Tool.run("analyze", folder.path)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("1 file, 1 record,") && run.output.contains("CMG903"))
    }

    @Test func emptyLogBesideOthersIsASourceWithoutRecords() throws {
        try folder.write([], to: "CcmMessaging.log")
        let report = try ReadReport(folder.path, "samples/not-enough-evidence/logs")
        #expect(report.run.exitCode == 0)
        let sources = (report.value["coverage"] as? [String: Any])?["sources"] as? [[String: Any]] ?? []
        #expect(sources.map { $0["records"] as? Int }.contains(0) && sources.count == 2)
    }
}
