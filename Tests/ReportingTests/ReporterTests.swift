import ReportModel
import Reporting
import Testing

/// The one list of reporters.
struct ReporterTests {
    private let all = Reporters.all

    private func text(_ report: Report, by reporter: any Reporter.Type, _ detail: ReportDetail) -> String {
        var text = ""
        reporter.init(ReporterOptions(detail: detail, origin: EngineReport.origin)).write(report, to: &text)
        return text
    }

    @Test func namesAndEndingsNameOneFormatEach() {
        let formats = all.map { $0.format }
        #expect(formats.first == .text, "what is written where nobody chose")
        #expect(Set(formats.map(\.name)).count == formats.count)
        let endings = formats.flatMap(\.fileExtensions)
        #expect(Set(endings).count == endings.count)
        #expect(endings.allSatisfy { !$0.isEmpty && $0 == $0.lowercased() && !$0.contains(".") })
        for format in formats { #expect(Reporters.reporter(of: format).format == format) }
    }

    @Test(arguments: ReportDetail.allCases)
    func everyReportEndsInOneLineEnd(_ detail: ReportDetail) {
        for reporter in all {
            let text = text(BuiltReport.report(), by: reporter, detail)
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(reporter.format.name)")
        }
    }

    /// A reporter that says that it shows no timeline is given none, and nobody sees a difference.
    @Test(arguments: ReportDetail.allCases)
    func timelineIsShownWhereItIsSaidToBe(_ detail: ReportDetail) {
        let whole = BuiltReport.report()
        let without = BuiltReport.report(hasTimeline: false)
        for reporter in all {
            let isShown = text(whole, by: reporter, detail) != text(without, by: reporter, detail)
            #expect(isShown == reporter.showsTimeline(in: detail), "\(reporter.format.name)")
        }
    }

    @Test func onlyJSONHasAFormForNothing() {
        let remark = Report.Diagnostic(level: .error, source: nil, line: nil, message: "Nothing.")
        let options = ReporterOptions(origin: EngineReport.origin, exitCode: 2)
        #expect(TextReporter(options).nothing([remark]) == nil)
        #expect(JSONReporter(options).nothing([remark])?.contains(#""exitCode" : 2"#) == true)
    }
}
