import ReportModel

/// The answer, and what was read to find it.
struct VerdictSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        VerdictLine(status: outline.report.verdict.status, headline: outline.report.verdict.headline).write(to: &page)
        page.paragraph(outline.basis, indent: outline.report.verdict.status.rawValue.count + 2, role: .faint)
    }
}
