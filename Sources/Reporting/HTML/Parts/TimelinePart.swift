import CMTraceLog
import ReportModel
import Times

/// The records that matter, of all logs, in one order; folded.
struct TimelinePart {
    let outline: Outline

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        guard !outline.timeline.isEmpty else { return }
        page.element(.details) { page in
            page.element(.summary) { $0.heading("Timeline") }
            page.element(.table, .classes("cards")) { page in
                page.heads("Time", "What", "Where", "Record")
                page.element(.tbody) { page in
                    for entry in outline.timeline {
                        let record = entry.evidence
                        page.row(record.time?.statedText ?? "no date", entry.kind, record.place, record.firstLine)
                        page.release(to: &sink)
                    }
                }
            }
        }
        page.endLine()
    }
}
