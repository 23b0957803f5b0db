import CMTraceLog
import ReportModel
import Times

/// The answer, on the first screen: what is wrong, where, since when, what proves it, and what to do first.
struct AnswerPart {
    let screen: Screen

    /// More findings than these stand only below.
    private static let linkLimit = 6

    private var outline: Outline { screen.outline }

    func write(to page: inout Markup, isQuiet: Bool = false) {
        let verdict = outline.report.verdict
        if !isQuiet { page.element(.a, .classes("skip"), .link(to: Anchor("findings")), text: "To the findings") }
        page.element(.header) { page in
            page.element(.p, .classes("status", Tone(verdict.status).rawValue), text: verdict.status.rawValue)
            page.element(.h1, text: screen.headline)
            page.element(.p, .classes("faint", "small"), text: outline.briefBasis)
            guard !isQuiet else { return }
            page.element(.div, .id(Anchor("answer"))) { page in
                for cause in screen.causes { write(cause, to: &page) }
                if screen.hiddenCauses > 0 {
                    page.element(.p, text: "And \(screen.hiddenCauses) more root causes, below.")
                }
                writeOthers(to: &page)
                writeQuestions(to: &page)
            }
            TicketPart(outline: outline).writeButton(to: &page)
        }
        page.endLine()
    }

    // MARK: - The causes

    private func write(_ cause: ScreenCause, to page: inout Markup) {
        let finding = cause.finding
        let isAlone = screen.causes.count == 1
        page.element(.dl, .classes("facts")) { page in
            pair("Cause", to: &page) { page in
                let title = isAlone ? finding.id : "\(finding.id) \(finding.titleWithSubject)"
                page.element(.a, .link(to: .finding(cause.cause.finding)), text: title)
                page.text(", confidence \(finding.confidence.rawValue)")
            }
            if let host = cause.cause.host ?? finding.subject { pair("Where", to: &page) { $0.text(host) } }
            pair("Since", to: &page) { $0.text(cause.times) }
            for (index, step) in cause.steps.enumerated() {
                pair(index == 0 ? "First" : "Then", to: &page) { write(step, isFirst: index == 0, of: cause, to: &$0) }
            }
        }
        page.records(cause.proof, isBrief: true)
    }

    /// A step, behind who takes it where that is not said by the place.
    private func write(_ step: Step, isFirst: Bool, of cause: ScreenCause, to page: inout Markup) {
        let who = cause.cause.who.words
        let place = step.place ?? (isFirst ? who : nil)
        if let place { page.element(.span, .classes("who"), text: place) }
        if isFirst, let place, !place.contains(who) { page.element(.span, .classes("who"), text: who) }
        page.element(.span, .classes(isFirst ? "first" : ""), text: step.text)
    }

    private func pair(_ name: String, to page: inout Markup, _ value: (inout Markup) -> Void) {
        page.element(.dt, text: name)
        page.element(.dd, content: value)
    }

    // MARK: - What else

    private func writeOthers(to page: inout Markup) {
        let roots = Set(outline.report.verdict.rootCauses.map(\.finding))
        let others = outline.causes.filter { !roots.contains($0.number) }.map { ($0.number, $0.finding) }
        let follows = outline.consequences.map { ($0.number, $0.finding) }
        guard !others.isEmpty || !follows.isEmpty else { return }
        page.element(.dl, .classes("facts")) { page in
            write("Follows", follows, to: &page)
            write("Besides", others, to: &page)
        }
    }

    private func write(_ name: String, _ findings: [(number: Int, finding: Finding)], to page: inout Markup) {
        guard !findings.isEmpty else { return }
        pair(name, to: &page) { page in
            for (index, entry) in findings.prefix(AnswerPart.linkLimit).enumerated() {
                if index > 0 { page.text(" · ") }
                let title = "\(entry.finding.id) \(entry.finding.titleWithSubject)"
                page.element(.a, .link(to: .finding(entry.number)), text: title)
            }
            let more = findings.count - AnswerPart.linkLimit
            if more > 0 { page.text(" · and \(more) more, below") }
        }
    }

    private func writeQuestions(to page: inout Markup) {
        guard let answers = outline.report.answers else { return }
        page.element(.dl, .classes("facts")) { page in
            write("Proves itself?", answers.proof, to: &page)
            write("Knows a gateway?", answers.gateway, to: &page)
            write("Is served?", answers.service, to: &page)
        }
    }

    private func write(_ question: String, _ answer: Report.Answer, to page: inout Markup) {
        pair(question, to: &page) { page in
            let word = answer.word == .notShown ? "not shown" : answer.word.rawValue
            page.element(.strong, .classes(Tone(answer.word).rawValue), text: word)
            page.text(" – " + answer.brief)
            if let place = answer.evidence?.place { page.element(.span, .classes("faint"), text: " " + place) }
        }
    }
}
