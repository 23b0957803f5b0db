import Foundation
import LogSources
import ReportModel
import Reporting
import Knowledge
import Testing

@testable import Diagnosis

/// A report that was written down and read again is drawn as it was.
struct RedrawTests {
    private static let samples: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appending(path: $0).path }.filter {
            LogFinder.bundle(at: [$0]).chains.count > 0
        }
    }()

    @Test func thereAreSamples() {
        #expect(Self.samples.count > 10)
    }

    @Test(arguments: samples)
    func everySampleIsDrawnAgainTheSame(_ path: String) throws {
        let report = Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [path]))
        let written = try JSONEncoder().encode(report)
        let read = try JSONDecoder().decode(Report.self, from: written)
        #expect(read == report)
        for reporter in Reporters.all {
            for detail in ReportDetail.allCases {
                #expect(text(read, by: reporter, detail) == text(report, by: reporter, detail))
            }
        }
    }

    @Test(arguments: samples)
    func aGateThatChangesNothingGivesTheSameReport(_ path: String) {
        let report = Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [path]))
        #expect(report.mapTexts { $1 } == report)
    }

    private func text(_ report: Report, by reporter: any Reporter.Type, _ detail: ReportDetail) -> String {
        var text = ""
        reporter.init(ReporterOptions(detail: detail, origin: EngineReport.origin)).write(report, to: &text)
        return text
    }
}
