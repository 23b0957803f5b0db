import CMTraceLog
import Times
import ReportModel

/// The records that matter, of all logs, in one order.
struct TimelineSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        guard !outline.timeline.isEmpty else { return }
        page.heading("Timeline")
        for entry in outline.timeline {
            let time = entry.evidence.time?.statedText ?? "no date"
            let place = entry.evidence.place
            page.line(.init("  \(time)  ", .faint), .init(entry.kind), .init("  \(place)", .faint))
        }
    }
}
