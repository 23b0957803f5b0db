import Foundation
import TestSupport
import Testing

/// `cmgdiag fleet --list`: programs that spread bundles find what a run finds.
struct BundleListTests {
    private let folder: TemporaryFolder

    /// Devices in folders and archives, deep and shallow, with stray logs, names that are no plain text, and no logs.
    init() throws {
        folder = try TemporaryFolder()
        let log = try Files.text(
            of: Repository.samples.appending(path: "bulk-token-untrusted-ca/logs/ccmsetup.log")
        )
        for place in [
            "PC-1/ccmsetup.log", "PC-2/CCM/Logs/ccmsetup.log", "2026/03/PC-3/ccmsetup.log",
            "name with blanks/ccmsetup.log",
            "ünïcode/Logs/ccmsetup.log", ".hidden/ccmsetup.log", "_SUCCESS/ccmsetup.log", "ccmsetup.log",
            "tab\there/ccmsetup.log", "empty/readme.md", "(23) FoldersFiles x/ccmsetup.log",
        ] {
            try folder.write(log, to: "fleet/" + place)
        }
        // A log of nobody's among devices.
        let record = LogText.line("Nothing of any weight", component: "CcmMessaging")
        try folder.write(record, to: "fleet/2026/CcmMessaging.log")
        for archive in ["a.zip", "2026/B.ZIP", "2026/03/c.tar.gz"] {
            try folder.write("no archive", to: "fleet/" + archive)
        }
    }

    private func lines(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private static func bytes(of digits: String) -> Data {
        var bytes = Data()
        var rest = digits[...]
        while !rest.isEmpty {
            bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    @Test func workerReadsWhatARunReads() throws {
        let path = folder.path("fleet")
        let listed = try Tool.run("fleet", "--list", path)
        #expect(listed.exitCode == 0 && listed.errors.isEmpty)
        let bundles = try lines(listed.output)
        let rows = try lines(try Tool.run("fleet", path, "--table", "device", "--format", "ndjson").output)
        #expect(
            Set(bundles.compactMap { $0["bundle"] as? String })
                == Set(rows.compactMap { $0["cmgdiag.bundle"] as? String })
        )
        #expect(bundles.count > 8)
        let refused = bundles.filter { $0["refusal"] != nil }.compactMap { $0["bundle"] as? String }
        #expect(refused.count == 1 && refused[0].contains("tab"))
        let requests = bundles.compactMap { $0["request"] as? String }.map { Self.bytes(of: $0) }
        #expect(requests.count == bundles.count - 1)
        let input = Data(requests.map { $0 + Data("\n".utf8) }.joined())
        let answers = try lines(try Tool.run(["fleet", "--worker"], input: input).output).filter {
            $0["table"] as? String == "device"
        }
        func told(_ rows: [[String: Any]], _ names: [String]) -> Set<String> {
            Set(rows.map { row in names.map { "\(row[$0] ?? "-")" }.joined(separator: "|") })
        }
        let own = told(
            rows,
            ["cmgdiag.bundle", "cmgdiag.device", "cmgdiag.outcome", "rule.id", "cmgdiag.logs.records"]
        )
        let others = told(answers, ["bundle", "device", "outcome", "cause", "records"])
        #expect(others == own.filter { !$0.contains("tab") })
    }

    /// What a request names may be what requests come through.
    @Test func workerReadsNoneOfItsRequestsAsALog() throws {
        let requests = ["paths\tx\t-\t/dev/stdin", "rest\ty\t-"] + (1...50).map { "path\t\($0)\t-" }
        let run = try Tool.run(["fleet", "--worker"], input: Data((requests.joined(separator: "\n") + "\n").utf8))
        let ends = try lines(run.output).filter { $0["table"] as? String == "end" }
        #expect(run.exitCode == 0 && ends.count == requests.count, "\(run.errors)")
    }

    @Test func whatIsNotThereIsTold() throws {
        let run = try Tool.run("fleet", "--list", folder.path("none"), folder.path("fleet/PC-1"))
        #expect(run.exitCode == 2 && run.errors.contains("no such file"))
        #expect(try lines(run.output).count == 1)
        for option in ["--describe", "--worker", "--json"] {
            #expect(try Tool.run("fleet", "--list", "samples", option).exitCode == 64)
        }
    }
}
