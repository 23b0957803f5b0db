import Foundation
import TestSupport
import Testing

/// Archives as users hand them over.
struct ArchiveCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A report without what names its sources and the moment it was made.
    private func report(of path: String, input: Data? = nil) throws -> String {
        let run = try Tool.run(["analyze", path, "--json"], input: input)
        let value = Self.withoutNames(try JSONSerialization.jsonObject(with: Data(run.output.utf8)))
        let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: data, as: UTF8.self)
    }

    private static func withoutNames(_ value: Any) -> Any {
        if let list = value as? [Any] { return list.map(withoutNames) }
        guard let object = value as? [String: Any] else { return value }
        return object.filter { !["source", "name", "generated"].contains($0.key) }.mapValues(withoutNames)
    }

    /// However they are packed, the same logs say the same.
    @Test(arguments: Sample.all)
    func packingChangesNoReport(sample: Sample) throws {
        let logs = try Sample.logs(of: sample.name).map { (name: "Logs/\($0.name)", bytes: Array($0.text.utf8)) }
        for log in logs { try folder.write(log.bytes, to: "plain/\(log.name)") }
        let plain = try report(of: folder.path("plain"))
        #expect(plain.contains("recordBytes"))
        for form in Packer.Form.allCases {
            let path = try folder.write(Packer.archive(logs, as: form), to: "bundle.\(form.rawValue)")
            #expect(try report(of: path) == plain, "\(form)")
        }
        for how in Packer.Compression.allCases {
            for log in logs {
                try folder.write(Packer.compress(log.bytes, with: how), to: "\(how)/\(log.name).\(how.rawValue)")
            }
            #expect(try report(of: folder.path("\(how)")) == plain, "\(how)")
        }
        let inner = Packer.archive(logs, as: .sevenZip)
        try folder.write(Packer.archive([("upload/device.7z", inner)], as: .zip), to: "nested/outer.zip")
        #expect(try report(of: folder.path("nested")) == plain)
    }

    @Test func damageIsToldAndTheRestIsRead() throws {
        let logs = try Sample.logs(of: "token-refused").map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let packed = Packer.archive(logs, as: .tarGzip)
        let path = try folder.write(packed.prefix(packed.count * 3 / 4), to: "bundle.tar.gz")
        let report = try ReadReport(path)
        #expect(report.exitCode == 1)
        #expect(report.messages.contains("it ends in the middle"))
        #expect(report.run.errors.contains("Not read."))
        let text = try Tool.run("analyze", path).output
        #expect(text.contains("bundle.tar.gz/CcmMessaging.log:"))
    }

    @Test func nothingReadOfAnArchiveIsExit2WithTheReason() throws {
        let logs = try Sample.logs(of: "token-refused").map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let secret = Packer.archive(logs, as: .zip, options: "encryption=zipcrypt", password: "password")
        let run = try Tool.run("analyze", try folder.write(secret, to: "bundle.zip"))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("It is encrypted. Unpack it with its password"))
    }

    /// What is piped in can't be gone back in, so it is held.
    @Test(arguments: [Packer.Form.zip, .sevenZip, .tarGzip, .cabinet])
    func archiveThroughAPipeSaysTheSame(form: Packer.Form) throws {
        let logs = try Sample.logs(of: "token-refused").map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let packed = Packer.archive(logs, as: form)
        let plain = try report(of: try folder.write(packed, to: "a.zip"))
        #expect(try report(of: "-", input: Data(packed)) == plain)
        #expect(try report(of: "/dev/stdin", input: Data(packed)) == plain)
    }

    @Test func packedLogThroughAPipeIsRead() throws {
        let log = try #require(try Sample.logs(of: "token-refused").first { $0.name == "CcmMessaging.log" })
        let plain = try report(of: "-", input: Data(log.text.utf8))
        #expect(try report(of: "-", input: Data(Packer.compress(Array(log.text.utf8), with: .gzip))) == plain)
    }

    @Test func archiveThroughAPipeIsHeldSoFarAndNoFurther() throws {
        let bytes = Packer.archive(
            [("a.log", [UInt8](repeating: 0x20, count: 17 << 20))],
            as: .zip,
            options: "compression=store"
        )
        let path = try folder.write(bytes, to: "a.zip")
        let run = try Tool.run([path], shell: #"cat "$1" | "$0" analyze -"#)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("has more than 16 MB"))
    }

    /// The law of copies, for logs in an archive: the same findings, and files in place of members.
    @Test func copiesOfLogsInAnArchiveSayTheSame() throws {
        let logs = try Sample.logs(of: "token-refused").map { (name: "../up/\($0.name)", bytes: Array($0.text.utf8)) }
        let path = try folder.write(Packer.archive(logs, as: .zip), to: "in/bundle.zip")
        let run = try Tool.run("redact", path, "--output", folder.path("out"))
        #expect(run.exitCode == 0)
        #expect(folder.names == ["in", "out"])
        let copies = try ReadReport(folder.path("out"))
        let original = try ReadReport(path)
        #expect(copies.findings.map { $0["id"] as? String } == original.findings.map { $0["id"] as? String })
        #expect(!original.findings.isEmpty)
        #expect(folder.text("out/bundle.zip/folder-1/CcmMessaging.log") != nil)
    }

    /// The logs do not say which device they are of; the archive does, and a redacted report hides it everywhere.
    @Test func deviceIsNamedByTheCollection() throws {
        let log = try #require(try Sample.logs(of: "token-refused").first { $0.name == "CcmMessaging.log" })
        let packed = Packer.archive([(name: log.name, bytes: Array(log.text.utf8))], as: .zip)
        let path = try folder.write(packed, to: "DiagLogs-KIOSK-12-20250310T101500Z.zip")
        #expect(try ReadReport(path).device["name"] == "KIOSK-12")
        let redacted = try Tool.run("analyze", path, "--redact", "--details")
        #expect(!redacted.output.contains("KIOSK") && !redacted.errors.contains("KIOSK"))
        #expect(redacted.exitCode == 1)
    }
}
