import CMTraceLog
import Times
import ReportModel

/// The records that matter, of all logs, in one order.
struct TimelineSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        guard !outline.timeline.isEmpty else { return }
        page.heading("Timeline")
        var day: String?
        for entry in outline.timeline {
            let heading = entry.evidence.time?.dayHeading ?? "no date"
            if heading != day { page.line(.init("  " + heading, .faint)) }
            day = heading
            write(entry, to: &page)
        }
    }

    /// When, what kind of line and where on one line, and below it what the line says.
    private func write(_ entry: Report.TimelineEntry, to page: inout TextPage) {
        let time = entry.evidence.time?.timeText ?? "        "
        page.line(.init("  \(time)  ", .faint), .init(entry.kind), .init("  \(entry.evidence.place)", .faint))
        let lead = String(repeating: " ", count: 12)
        let columns = max(20, page.width - lead.count)
        page.marked([.init(lead)], ShortMessage(entry.evidence.message, columns: columns).text)
    }
}
