import CMTraceLog
import ReportModel

/// What was read, and what was wrong with it.
struct CoverageSection {
    let report: Report
    /// Whether every file is listed, not only those with something to say.
    let isFull: Bool

    /// Remarks beyond these are left to the JSON report.
    private static let remarkLimit = 8

    /// Writes the section; the lines of long lists go on to the sink as they are made.
    func write(to page: inout TextPage, _ sink: inout some TextOutputStream) {
        if isFull { writeSources(to: &page, &sink) }
        let remarks = report.diagnostics
        guard !remarks.isEmpty else { return }
        page.heading("About the logs")
        for remark in remarks.prefix(isFull ? .max : CoverageSection.remarkLimit) {
            page.paragraph(place(of: remark) + remark.message, indent: 4, lead: [.init("  ")])
            page.release(to: &sink)
        }
        if !isFull, remarks.count > CoverageSection.remarkLimit {
            page.line(.init("  \(remarks.count - CoverageSection.remarkLimit) more remarks with --verbose.", .faint))
        }
    }

    private func writeSources(to page: inout TextPage, _ sink: inout some TextOutputStream) {
        page.heading("Sources")
        for source in report.sources {
            let span = [source.first, source.last].compactMap { $0?.localText }.joined(separator: " to ")
            let bytes =
                "\(source.records) records, \(source.bytes) bytes: \(source.recordBytes) in records, "
                + "\(source.textBytes) other text, \(source.damagedBytes) damaged"
            page.line(.init("  \(source.name) (\(source.log))"))
            page.paragraph(bytes + (span.isEmpty ? "" : "; \(span) local"), indent: 6, role: .faint)
            page.release(to: &sink)
        }
    }

    private func place(of remark: Report.Diagnostic) -> String {
        guard let source = remark.source else { return "" }
        return remark.line.map { "\(source):\($0): " } ?? "\(source): "
    }
}
