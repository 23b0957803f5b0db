import Foundation
import TestSupport
import Testing

/// The process that answers for many bundles, one after the other.
struct FleetWorkerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func archive(of sample: String) throws -> [UInt8] {
        Packer.archive(try Sample.logs(of: sample).map { ($0.name, Array($0.text.utf8)) }, as: .zip)
    }

    /// The rows of answers, each without what it is the name of.
    private func rows(_ input: [UInt8]) throws -> [[String: Any]] {
        let run = try Tool.run(["fleet", "--worker"], input: Data(input))
        #expect(run.exitCode == 0)
        return try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// A path and its bytes give the same rows, in the order of the requests.
    @Test func pathAndBytesSayTheSame() throws {
        let bytes = try archive(of: "token-refused")
        let path = try folder.write(bytes, to: "PC1.zip")
        let rows = try rows(
            Array("path\tone\t\(path)\nbytes\ttwo\t\(bytes.count)\n".utf8) + bytes
                + Array("path\tthree\tnowhere\n".utf8)
        )
        let ends = rows.filter { $0["table"] as? String == "end" }
        #expect(ends.map { $0["bundle"] as? String } == ["one", "two", "three"])
        #expect(ends.map { $0["rows"] as? Int } == [7, 7, 1])
        let parts = rows.split { $0["table"] as? String == "end" }.map { part in
            part.map { row in row.filter { $0.key != "bundle" } as NSDictionary }
        }
        #expect(parts[0] == parts[1])
        #expect(parts[0].first?["cause"] as? String == "CMG204")
        #expect(parts[2].first?["outcome"] as? String == "unreadable")
    }

    /// Whatever a bundle is, there is a row, and the next one is answered.
    @Test func nothingStopsIt() throws {
        let bundles: [[UInt8]] = [
            [], Array("PK\u{3}\u{4}".utf8), Array(try archive(of: "pki-healthy").dropLast(200)),
            [UInt8](repeating: 0, count: 4096), Array("no log at all".utf8),
        ]
        var input: [UInt8] = []
        for (number, bytes) in bundles.enumerated() { input += "bytes\tb\(number)\t\(bytes.count)\n".utf8 + bytes }
        let devices = try rows(input).filter { $0["table"] as? String == "device" }
        #expect(devices.map { $0["bundle"] as? String } == (0..<bundles.count).map { "b\($0)" })
        #expect(devices.allSatisfy { $0["outcome"] as? String != "judged" && $0["reason"] != nil })
    }

    @Test(arguments: [
        "nonsense\n", "path\tone\n", "bytes\tone\tmany\n", "bytes\tone\t-1\n", "bytes\tone\t99999999999\n",
        "bytes\tone\t10\nshort", "path\tone\tno line end", "path\tone\ttwo\tthree\n",
    ])
    func wrongRequestEndsWithAWord(request: String) throws {
        let run = try Tool.run(["fleet", "--worker"], input: Data(request.utf8))
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("cmgdiag: "))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func pathsAreRefused() throws {
        #expect(try Tool.run("fleet", "--worker", "logs").exitCode == 64)
    }
}
