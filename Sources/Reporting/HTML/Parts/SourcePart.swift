import CMTraceLog
import ReportModel
import Times

/// What was read, and what was wrong with it; folded.
struct SourcePart {
    let outline: Outline

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        writeRemarks(to: &page, &sink)
        guard !outline.sources.isEmpty else { return }
        page.element(.details) { page in
            page.element(.summary) { $0.heading("Sources") }
            page.element(.table, .classes("cards")) { page in
                page.heads("File", "Log", "Records", "Bytes", "Time")
                page.element(.tbody) { page in
                    for source in outline.sources {
                        let span = [source.first, source.last].compactMap { $0?.statedText }.joined(separator: " to ")
                        page.row(source.name, source.log, "\(source.records)", bytes(of: source), span)
                        page.release(to: &sink)
                    }
                }
            }
        }
        page.endLine()
    }

    private func bytes(of source: SourceReport) -> String {
        let rest = [(source.textBytes, "other text"), (source.damagedBytes, "damaged")].filter { $0.0 > 0 }
        let written = source.fileBytes.map { ["from \($0) bytes of \(source.encoding)"] } ?? []
        let parts = (rest.map { "\($0.0) \($0.1)" } + written).joined(separator: ", ")
        return "\(source.bytes)" + (parts.isEmpty ? "" : " (\(parts))")
    }

    private func writeRemarks(to page: inout Markup, _ sink: inout some TextOutputStream) {
        guard !outline.remarks.isEmpty else { return }
        page.element(.section) { page in
            page.heading("About the logs")
            page.element(.ul) { page in
                for remark in outline.remarks {
                    let place = remark.source.map { $0 + (remark.line.map { ":\($0)" } ?? "") + ": " } ?? ""
                    page.element(.li, text: place + remark.message)
                    page.release(to: &sink)
                }
            }
        }
    }
}
