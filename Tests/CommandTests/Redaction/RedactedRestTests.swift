import Foundation
import TestSupport
import Testing

/// Copies of a collection of which some can't be read, or is called as nothing may be called on a disk.
struct RedactedRestTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func logs() throws -> [Packer.Entry] {
        try Sample.logs(of: "token-refused").map { ($0.name, Array($0.text.utf8)) }
    }

    @Test func restIsCopiedAndWhatIsLeftOutIsTold() throws {
        let logs = try Self.logs()
        for log in logs { try folder.write(log.bytes, to: "in/copies/\(log.name)") }
        let secret = Packer.archive(logs, as: .zip, options: "encryption=zipcrypt", password: "password")
        try folder.write(secret, to: "in/secret.zip")
        let long = Array(repeatElement(logs[0].bytes, count: 40).joined())
        let packed = Packer.compress(long, with: .gzip)
        try folder.write(packed.prefix(packed.count / 2), to: "in/backup/CcmExec.log.gz")
        try folder.write(packed.prefix(12), to: "in/export/CcmExec.log.gz")
        let run = try Tool.run("redact", folder.path("in"), "--output", folder.path("out"))
        #expect(run.exitCode == 2)
        for log in logs { #expect(folder.text("out/copies/\(log.name)") != nil) }
        let part = try #require(folder.text("out/backup/CcmExec.log"))
        #expect(!part.isEmpty && part.utf8.count < long.count)
        #expect(folder.text("out/export/CcmExec.log") == nil)
        #expect(run.output.contains("Copied up to where it can be read:\n  backup/CcmExec.log.gz"), "\(run.output)")
        #expect(run.output.contains("It is encrypted"), "\(run.output)")
        #expect(run.output.contains("export/CcmExec.log.gz: "), "\(run.output)")
        #expect(run.output.contains("files: \(logs.count + 1)."))
    }

    /// What an archive calls its files comes from strangers.
    @Test func namesOfMembersAreNamesThatEverySystemTakes() throws {
        let log = Array(LogText.line("Service startup", component: "CcmExec").utf8)
        let long = String(repeating: "long", count: 100)
        let names = [
            "C:\\Windows\\CCM\\CcmExec.log", "up/con.log", "up/Aux /x.log", "bell\u{7}\u{1b}[2Jx.log", "dots../y.log ",
            "\(long).log", "a.log", "a.log/b.log", "LPT1/c.log", "q?\"<>|*.log",
        ]
        let packed = Packer.archive(names.map { ($0, log) }, as: .tar)
        let run = try Tool.run("redact", try folder.write(packed, to: "in/a.tar"), "--output", folder.path("out"))
        #expect(run.exitCode == 0, "\(run.errors)")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path("out"))?.allObjects as? [String])
        let copies = files.filter { $0.hasSuffix(".log") || !$0.contains(".") }.flatMap { $0.split(separator: "/") }
        #expect(files.count { folder.text("out/\($0)") != nil } == names.count, "\(files)")
        for name in copies {
            #expect(name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !":?\"<>|*\\".unicodeScalars.contains($0) })
            #expect(name.last != "." && name.last != " " && name.utf8.count <= 255)
            let stem = name.prefix { $0 != "." }.uppercased()
            #expect(!["CON", "AUX", "LPT1"].contains(stem), "\(name)")
        }
        #expect(files.contains("a.tar/C_/Windows/CCM/CcmExec.log"), "\(files)")
    }

    @Test func messagesSpeakOfCopies() throws {
        for log in try Self.logs() { try folder.write(log.bytes, to: "in/\(log.name)") }
        let run = try Tool.run("redact", folder.path("in"), "--output", folder.path("in"))
        #expect(run.exitCode == 2 && run.errors.contains("copies") && !run.errors.contains("report"), "\(run.errors)")
    }
}
