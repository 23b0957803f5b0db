import ReportModel

/// The answer, and what was read to find it.
struct VerdictSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        let verdict = outline.report.verdict
        let word = verdict.status.rawValue.uppercased()
        let role = role(of: verdict.status)
        page.paragraph(verdict.headline, indent: word.count + 2, lead: [.init(word, role)], role: .strong)
        if let root = outline.rootCause {
            page.paragraph("Root cause: \(root), below.", indent: word.count + 2)
        }
        page.paragraph(outline.basis, indent: word.count + 2, role: .faint)
    }

    private func role(of status: Report.Verdict.Status) -> Style.Role {
        switch status {
        case .healthy: .good
        case .attention, .inconclusive: .warning
        case .failing: .error
        }
    }
}
