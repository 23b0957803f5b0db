import Foundation
import TestSupport
import Testing

/// What a stranger's archives did to the tool.
struct PackedFormTests {
    @Test func anEmptyZipBesideLogsIsNoHarm() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("PK\u{5}\u{6}".utf8) + Array(repeating: 0, count: 18), to: "empty.zip")
        let run = try Tool.run("analyze", folder.path, "samples/token-refused/logs", "--quiet")
        #expect(run.exitCode == 1 && run.output.contains("[CMG204]"), "\(run.output)")
    }

    @Test func aDamagedEntryTakesNoneOfTheOthersWithIt() throws {
        let folder = try TemporaryFolder()
        let names = ["CcmMessaging", "ClientLocation", "LocationServices"]
        let logs = try names.map { name in
            let url = Repository.root.appending(path: "samples/token-refused/logs/\(name).log")
            return Packer.Entry("\(name).log", [UInt8](try Data(contentsOf: url)))
        }
        var bytes = Packer.archive(logs, as: .zip)
        // Within the first entry.
        bytes[300] ^= 1
        let path = try folder.write(bytes, to: "damaged.zip")
        let report = try ReadReport(path)
        let sources = (report.value["coverage"] as? [String: Any])?["sources"] as? [[String: Any]] ?? []
        let read = sources.filter { ($0["records"] as? Int ?? 0) > 0 }.compactMap { $0["log"] as? String }
        #expect(Set(read).isSuperset(of: ["ClientLocation", "LocationServices"]))
        #expect(report.messages.contains("damaged"))
    }
}
