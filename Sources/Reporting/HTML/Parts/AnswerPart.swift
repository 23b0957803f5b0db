import CMTraceLog
import ReportModel
import Times

/// The answer, on the first screen: what is wrong, where, since when, what proves it, and what to do first.
struct AnswerPart {
    let outline: Outline

    /// Records of the proof beyond these stand with the finding.
    private static let proofLimit = 3

    func write(to page: inout Markup) {
        let verdict = outline.report.verdict
        page.element(.a, .classes("skip"), .link(to: Anchor("findings")), text: "To the findings")
        page.element(.header) { page in
            page.element(.p, .classes("status", Tone(verdict.status).rawValue), text: verdict.status.rawValue)
            page.element(.h1, text: verdict.headline)
            page.element(.p, .classes("faint", "small"), text: outline.basis)
            page.element(.div, .id(Anchor("answer"))) { page in
                if let first = outline.causes.first { write(first, to: &page) }
                writeOthers(to: &page)
                writeQuestions(to: &page)
            }
            TicketPart(outline: outline).writeButton(to: &page)
        }
        page.endLine()
    }

    // MARK: - The cause

    private func write(_ fault: Fault, to page: inout Markup) {
        let finding = fault.finding
        page.element(.dl, .classes("facts")) { page in
            pair("Finding", to: &page) { page in
                page.element(.a, .link(to: .finding(fault.number)), text: isAlone ? finding.id : title(of: finding))
                page.text(", confidence \(finding.confidence.rawValue)")
            }
            if let host = finding.subject { pair("Where", to: &page) { $0.text(host) } }
            if let since = since(finding) { pair("Since", to: &page) { $0.text(since) } }
            if let action = action(of: fault) {
                pair("First", to: &page) { $0.element(.span, .classes("first"), text: action) }
            }
        }
        page.records(finding.evidence.prefix(AnswerPart.proofLimit), isBrief: true)
    }

    /// Whether the headline tells of this fault and no other.
    private var isAlone: Bool { outline.causes.count == 1 }

    private func title(of finding: Finding) -> String { "\(finding.id) \(finding.titleWithSubject)" }

    private func pair(_ name: String, to page: inout Markup, _ value: (inout Markup) -> Void) {
        page.element(.dt, text: name)
        page.element(.dd, content: value)
    }

    private func since(_ finding: Finding) -> String? {
        guard let first = finding.firstTime else { return nil }
        guard finding.occurrences > 1, let last = finding.lastTime else { return first.zonedSeconds }
        return "\(first.zonedSeconds), seen \(finding.occurrences) times, last \(last.zonedSeconds)"
    }

    /// Of several faults in a row that one rule found, the last one bears the advice.
    private func action(of fault: Fault) -> String? {
        fault.finding.actions.first
    }

    // MARK: - What else

    private func writeOthers(to page: inout Markup) {
        let others = outline.causes.dropFirst()
        guard !others.isEmpty else { return }
        page.element(.p, text: "Besides:")
        page.element(.ul) { page in
            for fault in others {
                page.element(.li) { page in
                    page.element(.a, .link(to: .finding(fault.number)), text: title(of: fault.finding))
                }
            }
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
            page.text(" – " + answer.summary)
            if let place = answer.evidence?.place { page.element(.span, .classes("faint"), text: " " + place) }
        }
    }
}
