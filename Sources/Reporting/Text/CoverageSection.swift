import CMTraceLog
import Times
import ReportModel

/// What was read, and what was wrong with it.
struct CoverageSection {
    let outline: Outline

    /// Writes the section; the lines of long lists go on to the sink as they are made.
    func write(to page: inout TextPage, _ sink: inout some TextOutputStream) {
        writeSources(to: &page, &sink)
        guard !outline.remarks.isEmpty else { return }
        page.heading("About the logs")
        for remark in outline.remarks {
            page.paragraph(place(of: remark) + remark.message, indent: 4, lead: [.init("  ")])
            page.release(to: &sink)
        }
        if outline.hiddenRemarks > 0 {
            page.line(.init("  \(outline.hiddenRemarks.counted("more remark")) with --details.", .faint))
        }
    }

    private func writeSources(to page: inout TextPage, _ sink: inout some TextOutputStream) {
        guard outline.detail == .full else { return }
        page.heading("Sources")
        for source in outline.sources {
            let span = [source.first, source.last].compactMap { $0?.localText }.joined(separator: " to ")
            let bytes =
                "\(source.records) \(source.records == 1 ? "record" : "records"), \(source.bytes) bytes: \(source.recordBytes) in records, "
                + "\(source.textBytes) other text, \(source.damagedBytes) damaged" + encoding(of: source)
            page.line(.init("  \(source.name) (\(source.log))"))
            page.paragraph(bytes + (span.isEmpty ? "" : "; \(span) local"), indent: 6, role: .faint)
            page.release(to: &sink)
        }
    }

    /// How the text is written, where that is not UTF-8.
    private func encoding(of source: SourceReport) -> String {
        source.fileBytes.map { ", from \($0) bytes of \(source.encoding)" } ?? ""
    }

    private func place(of remark: Report.Diagnostic) -> String {
        guard let source = remark.source else { return "" }
        return remark.line.map { "\(source):\($0): " } ?? "\(source): "
    }
}
