import Citations
import FleetModel
import ReportModel
import Reporting

/// Rules over fleets for a person at a terminal.
struct FleetRuleText {
    let rule: FleetRule

    private var words: FleetRuleWords { FleetRuleWords(rule: rule) }

    /// A line or two of the list of all rules.
    func writeLine(to page: inout TextPage) {
        // As wide as the ids and severities above.
        page.paragraph(rule.title.withoutPlaces, indent: 19, lead: [.init("  " + rule.id.padded(to: 17))])
    }

    func write(detail: RuleText.Detail, to page: inout TextPage) {
        let mark = "fleet[\(rule.id)] "
        page.paragraph(rule.title.withoutPlaces, indent: mark.count, lead: [.init(mark, .error)], role: .strong)
        page.paragraph("\(rule.slug); a rule over many devices, of cmgdiag fleet", indent: 2, role: .faint)
        item("sees", "\(words.candidates): \(words.crowd).", to: &page)
        if rule.rank > 0 { item("unless", FleetRuleWords.exception, to: &page) }
        item("why", rule.why, to: &page)
        page.paragraph(rule.action, indent: 12, lead: [.init("  do".padded(to: 9), .faint), .init("1.")])
        if let step = words.otherStep { page.paragraph(step, indent: 12, lead: [.init("         ")]) }
        item("who", rule.who.words + (rule.steps == nil ? "" : ", or who looks after that fault"), to: &page)
        for (index, reference) in rule.references.enumerated() {
            page.paragraph(reference.title, indent: 9, lead: [.init(index == 0 ? "  see" : "", .faint)])
            page.paragraph(reference.url, indent: 9, role: .quote)
        }
        guard detail == .full else { return }
        write(rule.matching, title: "Fleets that lead to it", to: &page)
        write(rule.notMatching, title: "Fleets that resemble them and do not", to: &page)
    }

    private func item(_ name: String, _ text: String, to page: inout TextPage) {
        page.paragraph(text, indent: 9, lead: [.init("  " + name, .faint)])
    }

    private func write(_ examples: [FleetExample], title: String, to page: inout TextPage) {
        page.blank()
        page.line(.init("  \(title):", .faint))
        for (number, example) in examples.enumerated() {
            if number > 0 { page.blank() }
            for line in FleetRuleWords.lines(of: example) { page.quotation(line, lead: .init("  | ", .quote)) }
        }
    }
}
