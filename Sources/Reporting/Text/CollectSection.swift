import ReportModel

/// Which logs to collect next, and why.
struct CollectSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        guard !outline.collect.isEmpty else { return }
        page.heading("To tell more, collect")
        for log in outline.collect {
            page.line(.init("  \(log.path)"))
            page.paragraph(log.why, indent: 6, role: .faint)
        }
    }
}
