import Citations
package import Diagnosis
package import FleetModel
import ReportModel
package import Reporting

/// Rules for a person at a terminal.
package struct RuleText {
    private let options: PageOptions

    /// How much of a rule is told.
    enum Detail {
        /// What it means and what to do.
        case advice
        /// Everything, examples too.
        case full
    }

    /// A writer of such pages.
    package init(_ options: PageOptions = PageOptions()) {
        self.options = options
    }

    /// Every rule in a line or two, by area; those over fleets last.
    package func list(of rules: [Rule], _ fleetRules: [FleetRule]) -> String {
        var page = TextPage(options)
        for area in Area.allCases {
            let members = rules.filter { $0.area == area }
            guard !members.isEmpty else { continue }
            page.heading(area.rawValue)
            for rule in members {
                let severity = rule.severity.rawValue.padded(to: 9)
                page.paragraph(
                    rule.title + (rule.confidence == .high ? "" : " (confidence \(rule.confidence.rawValue))"),
                    indent: 19,
                    lead: [.init("  \(rule.id.padded(to: 7)) "), .init(severity, rule.severity.role)]
                )
            }
        }
        if !fleetRules.isEmpty { page.heading("fleet") }
        for rule in fleetRules { FleetRuleText(rule: rule).writeLine(to: &page) }
        page.blank()
        let count = RuleText.count(rules.count, fleetRules.count)
        let example = rules.isEmpty ? "FLEET02" : "CMG401"
        page.paragraph("\(count). cmgdiag rules show \(example) tells everything about one.", indent: 0, role: .faint)
        return page.text
    }

    /// `90 rules, and 8 over fleets`
    private static func count(_ rules: Int, _ fleetRules: Int) -> String {
        let first = "\(rules) rule\(rules == 1 ? "" : "s")"
        if fleetRules == 0 { return first }
        return rules == 0 ? "\(fleetRules) over fleets" : "\(first), and \(fleetRules) over fleets"
    }

    /// Everything about some rules; `kinds` tells what a rule that decides by code looks at.
    package func text(of rules: [Rule], _ fleetRules: [FleetRule], kinds: (Rule) -> [SignalKind]) -> String {
        var page = TextPage(options)
        for rule in rules {
            page.blank()
            write(rule, detail: .full, kinds: kinds(rule), to: &page)
        }
        for rule in fleetRules {
            page.blank()
            FleetRuleText(rule: rule).write(detail: .full, to: &page)
        }
        return page.text
    }
}

// MARK: - One rule

extension RuleText {
    func write(_ rule: Rule, detail: Detail, kinds: [SignalKind] = [], to page: inout TextPage) {
        let mark = "\(rule.severity.rawValue)[\(rule.id)] "
        page.paragraph(rule.title, indent: mark.count, lead: [.init(mark, rule.severity.role)], role: .strong)
        page.paragraph(
            "\(rule.slug); area \(rule.area.rawValue); confidence \(rule.confidence.rawValue): \(rule.basis.sentence)",
            indent: 2,
            role: .faint
        )
        if detail == .full { writeCheck(of: rule, kinds: kinds, to: &page) }
        item("says", rule.summary.withoutPlaces, to: &page)
        item("why", rule.why, to: &page)
        for (index, action) in rule.actions.enumerated() {
            page.paragraph(
                action.withoutPlaces,
                indent: 12,
                lead: [
                    .init(index == 0 ? "  do".padded(to: 9) : String(repeating: " ", count: 9), .faint),
                    .init("\(index + 1)."),
                ]
            )
        }
        for (index, reference) in rule.references.enumerated() {
            page.paragraph(reference.title, indent: 9, lead: [.init(index == 0 ? "  see" : "", .faint)])
            page.paragraph(reference.url, indent: 9, role: .quote)
        }
        guard detail == .full else { return }
        if rule.severity > .info {
            item(
                "note",
                "Severity and confidence are the usual ones; what else the logs show can change both.",
                to: &page
            )
        }
        write(rule.matching, title: "Lines that lead to it", to: &page)
        write(rule.notMatching, title: "Lines that resemble them and do not", to: &page)
    }

    private func item(_ name: String, _ text: String, to page: inout TextPage) {
        page.paragraph(text, indent: 9, lead: [.init("  " + name, .faint)])
    }

    private func writeCheck(of rule: Rule, kinds: [SignalKind], to page: inout TextPage) {
        switch rule.check {
        case .seen(let filter, let field, let clearing):
            item("sees", names(filter.kinds), to: &page)
            write(filter.conditions, to: &page)
            if let field { item("each", "\(field.rawValue) makes a finding of its own", to: &page) }
            if let clearing { write(clearing, to: &page) }
        case .custom:
            item("sees", names(kinds), to: &page)
            page.paragraph(
                """
                It weighs several signals by code of its own, so a rule file can replace it or switch it off, but \
                not say the same.
                """,
                indent: 9
            )
        }
        if rule.level != .none { item("level", "\(rule.level.name) of \(RuleText.levels)", to: &page) }
        if !rule.explains.isEmpty { item("causes", rule.explains.joined(separator: ", "), to: &page) }
    }

    private func write(_ clearing: Clearing, to page: inout TextPage) {
        let same = clearing.field.map { ", if the \($0.rawValue) is the same" } ?? ""
        item("over", "when followed by \(names(clearing.filter.kinds))\(same)", to: &page)
        write(clearing.filter.conditions, to: &page)
    }

    private func write(_ conditions: [SignalFilter.Condition], to page: inout TextPage) {
        for (index, condition) in conditions.enumerated() {
            let word = index == 0 ? "where " : "and "
            page.paragraph(
                ConditionText.words(for: condition),
                indent: 9 + word.count,
                lead: [.init("         " + word, .faint)]
            )
        }
    }

    private func write(_ examples: [Example], title: String, to page: inout TextPage) {
        guard !examples.isEmpty else { return }
        page.blank()
        page.line(.init("  \(title):", .faint))
        for (number, example) in examples.enumerated() {
            if number > 0 { page.blank() }
            for line in example.text.split(separator: "\n") {
                page.quotation(String(line), lead: .init("  | ", .quote))
            }
        }
    }

    private func names(_ kinds: [SignalKind]) -> String {
        kinds.map(\.name).joined(separator: ", ")
    }

    private static let levels =
        CauseLevel.allCases.filter { $0 != .none }.map(\.name).joined(separator: " → ")
        + "; a lower one explains a higher"
}

extension Severity {
    /// How the word is set off.
    var role: Style.Role {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .good
        }
    }
}

extension EvidenceBasis {
    /// What the knowledge rests on, as a sentence.
    var sentence: String {
        switch self {
        case .attested: "it rests on the text of real logs."
        case .secondHand: "it rests on lines that others describe or quote."
        case .codeOnly: "the code is documented, but where a log shows it was not seen."
        }
    }
}

extension String {
    /// The text with its places for values, such as `{host|the server}`, written as `<host>`.
    var withoutPlaces: String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += "<\(rest[rest.index(after: open)..<close].prefix { $0 != "|" })>"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
