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

    /// The reason, what belongs to it, and a word on a file whose name and content want to be markup or a terminal's order.
    private static let reasons = [
        Report.Diagnostic(
            level: .error,
            source: nil,
            line: nil,
            message: "nothing to analyse: no log was found.\nLooked for logs."
        ),
        Report.Diagnostic(
            level: .warning,
            source: "<script>a</script>|`x`\u{1b}[2J.log",
            line: nil,
            message: "Not read: </style><img src=x>\u{1b}]8;;x\u{7} eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.AAAA"
        ),
    ]

    @Test(arguments: ReportDetail.allCases)
    func everyFormatSaysWhyThereWasNothingToAnalyse(_ detail: ReportDetail) {
        for reporter in all {
            let name = reporter.format.name
            let options = ReporterOptions(detail: detail, origin: EngineReport.origin, exitCode: 2)
            let text = reporter.init(options).nothing(Self.reasons)
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(name)")
            #expect(!text.contains("\u{1b}") && !text.contains("e30.AAAA"), "\(name)")
            if name == "html" { #expect(!text.contains("<img") && !text.contains("<script>a")) }
            // Escaped, or in code.
            if name == "markdown" { #expect(!text.contains(/[^\\]<img/) && !text.contains(/[^`]<script>a/)) }
            guard name != "digest" else { continue }
            #expect(text.lowercased().contains("no log was found"), "\(name)")
            #expect(name == "json" || !text.lowercased().contains("nothing to analyse"), "said once: \(name)")
            let tellsAll = name != "text" || detail != .quiet
            #expect(text.contains("Looked for logs.") == tellsAll, "\(name)")
            #expect(text.contains("Not read: ") == tellsAll, "\(name)")
        }
    }
}
