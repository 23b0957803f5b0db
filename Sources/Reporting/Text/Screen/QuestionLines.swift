import ReportModel

/// The three questions, a line each.
struct QuestionLines {
    let outline: Outline

    /// As wide as the longest answer, and a blank.
    private static let answerWidth = 10

    func write(to page: inout TextPage) {
        guard let answers = outline.report.answers else { return }
        page.blank()
        write("proof", answers.proof, to: &page)
        write("gateway", answers.gateway, to: &page)
        write("served", answers.service, to: &page)
    }

    private func write(_ question: String, _ answer: Report.Answer, to page: inout TextPage) {
        let lead = ("  " + question).padded(to: Label.width)
        let word = answer.word.words.padded(to: Self.answerWidth)
        let place = answer.evidence.map { "  (\($0.place))" } ?? ""
        let room = page.width - lead.count - word.count
        let brief = isTold(answer) ? "as said above" : answer.brief
        // Where both do not fit, the words say more than the place.
        let text = (brief + place).displayWidth <= room ? brief + place : brief.cut(to: room)
        page.line(.init(lead, .label), .init(word, answer.word.role), .init(text))
    }

    /// Whether the headline says the same.
    private func isTold(_ answer: Report.Answer) -> Bool {
        answer.word == .no && outline.report.verdict.headline == answer.summary
    }
}

extension Report.Answer.Word {
    /// How the word is set off.
    var role: Style.Role {
        switch self {
        case .yes: .good
        case .no: .error
        case .notShown: .faint
        }
    }
}
