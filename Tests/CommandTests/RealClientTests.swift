import Foundation
import TestSupport
import Testing

/// The logs of one real client of 2013: self-signed, on the intranet, healthy, some files damaged.
///
/// They lie beside the repository where they may be used; without them the suite says that it was skipped.
@Suite(.enabled(if: RealLogs.areThere, RealLogs.excuse))
struct RealClientTests {
    private let report: [String: Any]
    private let findings: [[String: Any]]

    init() throws {
        let run = try Tool.run("analyze", RealLogs.folder.path, "--json")
        #expect(run.exitCode == 0)
        report = try run.json()
        findings = try #require(report["findings"] as? [[String: Any]])
    }

    @Test func clientIsHealthyAndSelfSigned() throws {
        #expect((report["verdict"] as? [String: Any])?["status"] as? String == "healthy")
        let mode = try #require(area("certificate-mode")["facts"] as? [String: Any])
        #expect(mode["mode"] as? String == "self-signed")
    }

    @Test(arguments: ["trust", "token", "gateway"])
    func noFaultIsActiveWhereThereIsNoGateway(area: String) {
        let active = findings.filter { $0["area"] as? String == area && $0["status"] as? String == "active" }
        #expect(active.allSatisfy { $0["severity"] as? String == "info" })
    }

    @Test func everyByteIsAccountedFor() throws {
        let sources = try #require((report["coverage"] as? [String: Any])?["sources"] as? [[String: Any]])
        #expect(sources.count == RealClient.sizes.count)
        for source in sources {
            let name = try #require(source["name"] as? String)
            let parts = ["recordBytes", "textBytes", "damagedBytes"].compactMap { source[$0] as? Int }
            #expect(parts.reduce(0, +) == source["bytes"] as? Int, "\(name)")
            #expect(source["bytes"] as? Int == RealClient.sizes[name], "\(name)")
        }
    }

    @Test func damagedFilesAreReported() {
        let damaged = Set(findings.filter { $0["id"] as? String == "CMG903" }.compactMap { $0["subject"] as? String })
        let expected = ["Busted-CcmMessaging.log", "Busted-CcmRepair.log", "Busted-CcmRestart.log"]
        #expect(damaged.isSuperset(of: expected))
        // It was made at its size, 128 KiB, and is not full.
        #expect(!damaged.contains("wedmtrace.log"))
    }

    @Test func loopOfTheSiteCodeIsOneFindingThatIsOver() throws {
        let loops = findings.filter { $0["id"] as? String == "CMG309" }
        #expect(loops.count == 1)
        #expect(loops.first?["occurrences"] as? Int == 1057)
        #expect(loops.first?["status"] as? String == "recovered")
    }

    @Test func routineRotationsAreNoFault() {
        #expect(!findings.contains { ["CMG303", "CMG304", "CMG305"].contains($0["id"] as? String) })
    }

    /// Each of them was read: a message to the management point that came too late, and a database that was whole.
    @Test func fewErrorsAreUnknown() throws {
        let unknown = try #require(report["unknownErrors"] as? [[String: Any]])
        #expect(unknown.count <= 5)
        #expect(unknown.compactMap { $0["component"] as? String } == ["CcmExec", "CcmRepair"])
        let headline = (report["verdict"] as? [String: Any])?["headline"] as? String
        #expect(headline?.hasPrefix("No known fault is active; 2 kinds of error lines are unknown to cmgdiag.") == true)
    }

    private func area(_ id: String) -> [String: Any] {
        (report["areas"] as? [[String: Any]])?.first { $0["id"] as? String == id } ?? [:]
    }
}

private enum RealClient {
    /// The files' sizes by name.
    static let sizes: [String: Int] = {
        let pairs = Files.names(in: RealLogs.folder).map { name -> (String, Int) in
            let data = FileManager.default.contents(atPath: RealLogs.folder.appending(path: name).path)
            return (name, data?.count ?? 0)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()
}
