import Reporting
import Testing
import ReportModel

/// Reports go on as they are made, so that a long one is never in memory as a whole.
struct PieceTests {
    /// A report on so many files.
    private func report(files: Int) -> Report {
        let one = BuiltReport.report()
        return Report(
            clock: one.clock,
            device: one.device,
            verdict: one.verdict,
            areas: one.areas,
            findings: one.findings,
            timeline: one.timeline,
            sources: (0..<files).map { SourceReport(name: "folder/\($0).log", log: "log", encoding: "utf-8") },
            missing: one.missing,
            diagnostics: (0..<files).map { .init(level: .note, source: "\($0).log", line: nil, message: "A remark.") }
        )
    }

    @Test func noPieceOfALongReportIsLong() {
        let report = report(files: 3000)
        var json = Pieces()
        JSONReporter(origin: EngineReport.origin).write(report, to: &json)
        #expect(json.longest < 70_000)
        #expect(json.count > 10)
        var html = Pieces()
        HTMLReporter(ReporterOptions(origin: EngineReport.origin)).write(report, to: &html)
        #expect(html.longest < 70_000)
        #expect(html.count > 10)
        var text = Pieces()
        TextReporter(detail: .full).write(report, to: &text)
        #expect(text.longest < 1_000)
    }

    /// The text of a report does not depend on how its lines were let go.
    @Test(arguments: ReportDetail.allCases)
    func linesAreLetGoInOrderAndOnce(_ detail: ReportDetail) {
        var text = ""
        TextReporter(detail: detail).write(report(files: 30), to: &text)
        #expect(!text.contains("\n\n\n") && !text.hasPrefix("\n") && text.hasSuffix("\n"))
        let places = (0..<30).map { text.ranges(of: "  folder/\($0).log (log)\n").count }
        #expect(places.allSatisfy { $0 == (detail == .full ? 1 : 0) })
    }
}

/// How a report came.
private struct Pieces: TextOutputStream {
    private(set) var count = 0
    /// Bytes.
    private(set) var longest = 0

    mutating func write(_ piece: String) {
        count += 1
        longest = max(longest, piece.utf8.count)
    }
}
