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
}
