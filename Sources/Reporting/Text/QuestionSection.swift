import ReportModel

/// The three questions with their answers, and where the record stands that proves each.
struct QuestionSection {
    let outline: Outline

    /// As wide as the longest question and answer, and two blanks.
    private static let questionWidth = 19
    private static let answerWidth = 15

    func write(to page: inout TextPage) {
        guard let answers = outline.report.answers else { return }
        page.heading("Three questions")
        write("proves itself?", answers.proof, to: &page)
        write("knows a gateway?", answers.gateway, to: &page)
        write("is served?", answers.service, to: &page)
    }

    private func write(_ question: String, _ answer: Report.Answer, to page: inout TextPage) {
        let width = QuestionSection.questionWidth
        let place = answer.evidence.map { " (\($0.source), line \($0.lines.lowerBound))" } ?? ""
        page.paragraph(
            answer.summary + place,
            indent: width + QuestionSection.answerWidth,
            lead: [
                .init(("  " + question).padded(to: width)),
                .init(answer.word.words, answer.word.role),
            ]
        )
    }
}
