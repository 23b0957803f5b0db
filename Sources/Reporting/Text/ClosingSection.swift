import ReportModel

/// The answer once more, where the reader of a long report on a terminal has arrived.
struct ClosingSection {
    let screen: Screen

    func write(to page: inout TextPage) {
        guard !screen.causes.isEmpty else { return }
        page.heading("In short")
        VerdictLine(status: screen.outline.report.verdict.status, headline: screen.headline).write(to: &page)
        for cause in screen.causes {
            CauseBlock(cause: cause, isAlone: screen.causes.count == 1, showsProof: false).write(to: &page)
        }
    }
}
