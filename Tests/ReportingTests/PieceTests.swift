import LogSources
import Reporting
import Testing

@testable import Diagnosis

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
            sources: (0..<files).map { number in
                let name = "folder/\(number).log"
                return SourceCoverage(LogFile([], name: name, log: LogName("log")))
            },
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
        var options = TextReporter.Options()
        options.detail = .full
        var text = Pieces()
        TextReporter(options).write(report, to: &text)
        #expect(text.longest < 1_000)
    }

    /// The text of a report does not depend on how its lines were let go.
    @Test(arguments: [TextReporter.Options.Detail.quiet, .normal, .full])
    func linesAreLetGoInOrderAndOnce(_ detail: TextReporter.Options.Detail) {
        var options = TextReporter.Options()
        options.detail = detail
        var text = ""
        TextReporter(options).write(report(files: 30), to: &text)
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
