import Citations
package import Diagnosis
package import FleetModel
import ReportModel
import Reporting

/// The catalogue as a page in Markdown.
package enum RulePage {
    /// The page; it begins with a table of all rules by area, and every rule has a section.
    package static func text(of rules: [Rule], _ fleetRules: [FleetRule]) -> String {
        var lines = [
            "# Rules",
            "",
            """
            Everything `cmgdiag` can find: \(rules.count) rules on the logs of a device, and \(fleetRules.count) over \
            those of many (`cmgdiag fleet`). This page is written by \
            `cmgdiag rules list --format markdown`; a test says when it is out of date.
            """,
            "",
        ]
        let areas = Area.allCases.filter { area in rules.contains { $0.area == area } }
        for area in areas {
            lines += [
                "## \(area.rawValue)", "", "| Rule | Severity | Confidence | Found |", "| --- | --- | --- | --- |",
            ]
            for rule in rules where rule.area == area {
                let link = "[\(rule.id)](#\(anchor(of: heading(of: rule))))"
                lines.append(
                    "| \(link) | \(rule.severity.rawValue) | \(rule.confidence.rawValue) | \(cell(rule.title)) |"
                )
            }
            lines.append("")
        }
        if !fleetRules.isEmpty { lines += ["## fleet", "", "| Rule | Who | Found |", "| --- | --- | --- |"] }
        for rule in fleetRules {
            let link = "[\(rule.id)](#\(anchor(of: heading(of: rule))))"
            lines.append("| \(link) | \(rule.who.words) | \(cell(rule.title.withoutPlaces)) |")
        }
        if !fleetRules.isEmpty { lines.append("") }
        lines += ["## Each rule", ""]
        for rule in rules { lines += section(on: rule) }
        for rule in fleetRules { lines += section(on: rule) }
        return lines.joined(separator: "\n")
    }

    private static func section(on rule: Rule) -> [String] {
        var lines = [
            "### \(heading(of: rule))", "", "**\(escaped(rule.title)).** \(escaped(rule.summary.withoutPlaces))",
        ]
        lines += ["", escaped(rule.why), ""]
        for (index, action) in rule.actions.enumerated() {
            lines.append("\(index + 1). \(escaped(action.withoutPlaces))")
        }
        if !rule.actions.isEmpty { lines.append("") }
        lines += ["Looks at: \(looks(at: rule)). Rests on: \(basis(of: rule)).", ""]
        let references = rule.references.map { "[\(escaped($0.title))](\($0.url))" }
        if !references.isEmpty { lines += ["See " + references.joined(separator: ", ") + ".", ""] }
        return lines
    }

    private static func section(on rule: FleetRule) -> [String] {
        let words = FleetRuleWords(rule: rule)
        let examples = [("So", rule.matching), ("Not so", rule.notMatching)].map { name, examples in
            let texts = examples.map { FleetRuleWords.lines(of: $0).joined(separator: ", and ") }
            return "\(name): " + texts.map(escaped).joined(separator: "; or ") + "."
        }
        let references = rule.references.map { "[\(escaped($0.title))](\($0.url))" }
        let lead = [
            "### \(heading(of: rule))", "", "**\(escaped(rule.title.withoutPlaces)).** \(escaped(rule.why))", "",
        ]
        let rest = [
            "1. \(escaped(rule.action)) (\(rule.who.words))" + (words.otherStep.map { "; " + $0 + "." } ?? ""), "",
            "Looks at: \(escaped(words.candidates)): \(escaped(words.crowd)).", "",
        ]
        return lead + rest + examples.flatMap { [$0, ""] } + ["See " + references.joined(separator: ", ") + ".", ""]
    }

    private static func heading(of rule: FleetRule) -> String { "\(rule.id) \(rule.slug)" }

    private static func heading(of rule: Rule) -> String { "\(rule.id) \(rule.slug)" }

    /// The anchor that Markdown viewers make of the heading.
    private static func anchor(of heading: String) -> String {
        heading.lowercased().replacing(" ", with: "-")
    }

    private static func looks(at rule: Rule) -> String {
        guard case .seen(let filter, _, let clearing) = rule.check else { return "several signals together" }
        let kinds = filter.kinds.map { "`\($0.name)`" }.joined(separator: ", ")
        let conditions = filter.conditions.map { escaped(ConditionText.words(for: $0)) }
        let limit = conditions.isEmpty ? "" : " where " + conditions.joined(separator: "; and ")
        let over = clearing.map {
            "; over when followed by \($0.filter.kinds.map { "`\($0.name)`" }.joined(separator: ", "))"
        }
        return kinds + limit + (over ?? "")
    }

    private static func basis(of rule: Rule) -> String {
        switch rule.basis {
        case .attested: "the text of real logs"
        case .secondHand: "lines that others describe or quote"
        case .codeOnly: "the documented code; where a log shows it was not seen"
        }
    }

    private static func cell(_ text: String) -> String {
        escaped(text).replacing("|", with: "\\|")
    }

    /// Text in which nothing is taken for markup: names hold underscores, placeholders angle brackets.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            // Inside a word an underscore stands for itself.
            let isInWord = character == "_" && (result.last?.isLetter ?? false || result.last?.isNumber ?? false)
            if "\\`*_[]<>".contains(character), !isInWord { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
