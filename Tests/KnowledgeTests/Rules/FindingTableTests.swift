import Diagnosis
import Foundation
import Knowledge
import LogSources
import ReportModel
import Testing
import TestSupport

/// What the whole catalogue finds in every sample, as a bundle and in each of its logs alone.
///
/// A rule that begins to find something where another one had found it already changes a row here. Every row was read
/// by a person; `UPDATE_GOLDEN=1 swift test` writes them anew, and git shows what changed.
struct FindingTableTests {
    @Test func samplesGiveTheFindingsThatWereRead() async throws {
        let folder = Repository.samples
        var table = ""
        for sample in Files.names(in: folder) {
            let logs = folder.appending(path: sample).appending(path: "logs")
            let files = Files.names(in: logs)
            guard !files.isEmpty else { continue }
            table += try await rows(of: logs, named: sample)
            for file in files { table += try await rows(of: logs.appending(path: file), named: sample + "/" + file) }
        }
        try Golden.expect(table, "samples.txt")
    }

    @Test(.enabled(if: RealLogs.areThere, RealLogs.excuse))
    func realLogsGiveTheFindingsThatWereRead() async throws {
        var table = try await rows(of: RealLogs.folder, named: "all")
        for file in Files.names(in: RealLogs.folder) {
            table += try await rows(of: RealLogs.folder.appending(path: file), named: file)
        }
        try Golden.expect(table, "real-logs.txt")
    }

    /// A line for each rule that found something: how grave, over or not, in how many findings, seen how often.
    private func rows(of path: URL, named name: String) async throws -> String {
        let report = Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [path.path]))
        var rows: [String: (findings: Int, count: Int)] = [:]
        for finding in report.findings {
            let key = "\(finding.id) \(finding.severity.rawValue) \(finding.status.rawValue)"
            rows[key, default: (0, 0)].findings += 1
            rows[key, default: (0, 0)].count += finding.occurrences
        }
        let lines = rows.sorted { $0.key < $1.key }.map { key, value in
            let findings = value.findings > 1 ? " in \(value.findings) findings" : ""
            return "    \(key) \(value.count)\(findings)\n"
        }
        return "\(name): \(report.verdict.status.rawValue)\n" + lines.joined()
    }
}
