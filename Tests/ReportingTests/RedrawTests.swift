import Diagnosis
import Foundation
import Knowledge
import LogSources
import Reporting
import ReportModel
import Testing
import TestSupport

/// A report that was written down and read again is drawn as it was.
struct RedrawTests {
    @Test func thereAreSamples() {
        #expect(Sample.all.count > 10)
    }

    @Test(arguments: Sample.all)
    func everySampleIsDrawnAgainTheSame(_ sample: Sample) throws {
        let report = Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [sample.folder.path]))
        let written = try JSONEncoder().encode(report)
        let read = try JSONDecoder().decode(Report.self, from: written)
        #expect(read == report)
        for reporter in Reporters.all {
            for detail in ReportDetail.allCases {
                #expect(text(read, by: reporter, detail) == text(report, by: reporter, detail))
            }
        }
    }

    @Test(arguments: Sample.all)
    func aGateThatChangesNothingGivesTheSameReport(_ sample: Sample) {
        let report = Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [sample.folder.path]))
        #expect(report.mapTexts { $1 } == report)
    }

    private func text(_ report: Report, by reporter: any Reporter.Type, _ detail: ReportDetail) -> String {
        var text = ""
        reporter.init(ReporterOptions(detail: detail, origin: EngineReport.origin)).write(report, to: &text)
        return text
    }
}
