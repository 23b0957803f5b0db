import ReportModel

/// The answer on one screen.
struct ScreenWriter {
    let screen: Screen

    private var outline: Outline { screen.outline }

    func write(to page: inout TextPage) {
        VerdictLine(status: outline.report.verdict.status, headline: screen.headline).write(to: &page)
        for cause in screen.causes {
            page.blank()
            CauseBlock(cause: cause, isAlone: screen.causes.count == 1).write(to: &page)
        }
        if screen.hiddenCauses > 0 {
            page.line(
                .init(
                    "  and \(screen.hiddenCauses) more root \(screen.hiddenCauses == 1 ? "cause" : "causes"), with --details",
                    .faint
                )
            )
        }
        QuestionLines(outline: outline).write(to: &page)
        RestLines(screen: screen).write(to: &page)
    }
}

/// What is always on the first line: the state, in one sentence.
struct VerdictLine {
    let status: Report.Verdict.Status
    let headline: String

    func write(to page: inout TextPage) {
        let word = status.rawValue.uppercased()
        page.paragraph(headline, indent: word.count + 2, lead: [.init(word, status.role)], role: .strong)
    }
}

extension Report.Verdict.Status {
    /// How the word is set off.
    var role: Style.Role {
        switch self {
        case .healthy: .good
        case .attention, .inconclusive: .warning
        case .failing: .error
        }
    }
}
