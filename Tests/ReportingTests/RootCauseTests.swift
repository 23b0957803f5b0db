import Diagnosis
import Foundation
import Knowledge
import LogSources
import ReportModel
import TestSupport
import Testing
import Times

@testable import Reporting

/// What a verdict says of its root causes agrees with the findings, on every sample and every case.
struct RootCauseTests {
    private static let folders: [String] = {
        let cases = Repository.root.appending(path: "Tests/Cases").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases)) ?? []
        return Sample.all.map(\.path) + names.sorted().map { cases + "/" + $0 }
    }()

    @Test func rootCausesAgreeWithTheirFindings() throws {
        #expect(Self.folders.count > 60)
        let catalogue = Catalogue.standard()
        var hosts = 0
        for folder in Self.folders {
            let report = Analysis(catalogue).report(on: LogFinder.bundle(at: [folder]))
            let causes = report.verdict.rootCauses
            let isWrong = [.failing, .attention].contains(report.verdict.status)
            #expect(!causes.isEmpty == isWrong || report.areas.contains { $0.state == .contradictory }, "\(folder)")
            for cause in causes {
                let finding = try #require(report.findings.element(cause.finding), "\(folder)")
                #expect(finding.isActiveFault && finding.explainedBy == nil, "\(folder)")
                if let host = cause.host {
                    #expect(
                        finding.summary.lowercased().contains(host)
                            || finding.evidence.contains { $0.message.lowercased().contains(host) }
                            || finding.subject?.lowercased() == host,
                        "\(folder) \(host)"
                    )
                }
                if let since = cause.since, let first = finding.firstTime, let last = finding.lastTime,
                    since.offset == first.offset
                {
                    #expect(
                        since.localMilliseconds >= first.localMilliseconds
                            && since.localMilliseconds <= last.localMilliseconds,
                        "\(folder)"
                    )
                }
                hosts += cause.host == nil ? 0 : 1
            }
            #expect(report.verdict.rootCause.map { $0 == causes.first?.finding } ?? true, "\(folder)")
            #expect(Set(report.findings.map(\.key)).count == report.findings.count, "\(folder): a key stands twice")
        }
        #expect(hosts > 10)
    }

    /// The screen of every case: the headline, and no line wider than the terminal but for what can't be wrapped.
    @Test(arguments: [40, 80, 120, 200])
    func screensFitTheirWidth(width: Int) {
        let catalogue = Catalogue.standard()
        for folder in Self.folders {
            let report = Analysis(catalogue).report(on: LogFinder.bundle(at: [folder]))
            var text = ""
            TextReporter(PageOptions(width: width)).write(report, to: &text)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines where line.displayWidth > width {
                #expect(line.split(separator: " ").contains { $0.displayWidth > width - 16 }, "\(folder): \(line)")
            }
            #expect(lines.count <= (width >= 80 ? 46 : 90), "\(folder): \(lines.count)")
            #expect(text.hasPrefix(report.verdict.status.rawValue.uppercased()))
        }
    }
}
