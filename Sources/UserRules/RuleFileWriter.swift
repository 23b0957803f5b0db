import Citations
package import Diagnosis
import ErrorCodes
import ReportModel

/// Writes rules as a user would write them in a rule file.
package enum RuleFileWriter {
    /// The rule as a whole rule file that puts it in its own place; `nil` for a rule that decides by code.
    package static func text(of rule: Rule) -> String? {
        text(of: rule, replaces: true)
    }

    static func text(of rule: Rule, replaces: Bool) -> String? {
        guard case .seen(let filter, let subject, let clearing) = rule.check else { return nil }
        var page = YAMLPage()
        page.line(0, "rules:")
        page.line(1, "- id: \(rule.id)")
        if replaces { page.line(2, "replace: true") }
        page.line(2, "slug: \(rule.slug)")
        page.text(2, "title", rule.title)
        page.line(2, "area: \(rule.area.rawValue)")
        page.line(2, "severity: \(rule.severity.rawValue)")
        if rule.level != .none { page.line(2, "level: \(rule.level.name)") }
        if rule.basis != .attested { page.line(2, "basis: \(rule.basis.rawValue)") }
        page.line(2, "seen:")
        page.filter(3, filter)
        if let subject { page.line(2, "subject: \(subject.rawValue)") }
        if let clearing {
            page.line(2, "clearedBy:")
            page.filter(3, clearing.filter)
            if let field = clearing.field { page.line(3, "sameIn: \(field.rawValue)") }
        }
        page.text(2, "summary", rule.summary)
        page.text(2, "why", rule.why)
        page.texts(2, "actions", rule.actions)
        if let who = rule.who { page.line(2, "who: \(who.rawValue)") }
        page.references(2, rule.references)
        if !rule.explains.isEmpty { page.line(2, "explains: [\(rule.explains.joined(separator: ", "))]") }
        page.examples(2, "matching", rule.matching)
        page.examples(2, "notMatching", rule.notMatching)
        return page.lines.map { $0 + "\n" }.joined()
    }
}

/// Lines of YAML; two blanks for each level.
private struct YAMLPage {
    private(set) var lines: [String] = []

    /// Prose is folded at this column.
    private static let width = 110

    mutating func line(_ level: Int, _ text: String) {
        lines.append(String(repeating: "  ", count: level) + text)
    }

    // MARK: - Texts

    /// Prose under a key: on one line, or folded.
    mutating func text(_ level: Int, _ key: String, _ text: String) {
        prose(level, key + ": ", text)
    }

    mutating func texts(_ level: Int, _ key: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        line(level, key + ":")
        for text in texts { prose(level + 1, "- ", text) }
    }

    /// Folding turns one line end into one blank, so only text with single blanks can be folded.
    private mutating func prose(_ level: Int, _ lead: String, _ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isFoldable = words.allSatisfy { !$0.isEmpty && !$0.contains { $0.isNewline } }
        guard isFoldable, text.count + lead.count + 2 * level > YAMLPage.width else {
            return line(level, lead + YAMLPage.quoted(text))
        }
        line(level, lead + ">-")
        var current = ""
        for word in words {
            if !current.isEmpty, current.count + word.count + 2 * level + 3 > YAMLPage.width {
                line(level + 1, current)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        line(level + 1, current)
    }

    /// A text in single quotes, in which only the quote itself must be doubled; in double quotes if it has line ends.
    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: - Lists of values

    mutating func references(_ level: Int, _ references: [Reference]) {
        guard !references.isEmpty else { return }
        line(level, "references:")
        for reference in references {
            text(level + 1, "- title", reference.title)
            text(level + 2, "url", reference.url)
        }
    }

    /// Log lines stand as they are, each on a line of its own.
    mutating func examples(_ level: Int, _ key: String, _ examples: [Example]) {
        guard !examples.isEmpty else { return }
        line(level, key + ":")
        for example in examples {
            line(level + 1, "- |-")
            for text in example.text.split(separator: "\n") { line(level + 2, String(text)) }
        }
    }

    // MARK: - Filters

    mutating func filter(_ level: Int, _ filter: SignalFilter) {
        line(level, "signals: [\(filter.kinds.map(\.name).joined(separator: ", "))]")
        guard !filter.conditions.isEmpty else { return }
        line(level, "where:")
        conditions(level + 1, filter.conditions)
    }

    private mutating func conditions(_ level: Int, _ conditions: [SignalFilter.Condition]) {
        for condition in conditions {
            switch condition {
            case .has(let field): line(level, "- has: \(field.rawValue)")
            case .lacks(let field): line(level, "- lacks: \(field.rawValue)")
            case .equals(let field, let values):
                line(level, "- equals: { \(field.rawValue): [\(values.map(YAMLPage.quoted).joined(separator: ", "))] }")
            case .contains(let field, let part):
                line(level, "- contains: { \(field.rawValue): \(YAMLPage.quoted(part)) }")
            case .code(let codes): line(level, "- code: [\(codes.map(YAMLPage.spelling).joined(separator: ", "))]")
            case .flag(let mask):
                let names = CallbackFlags(rawValue: mask).flags.map(\.name)
                line(level, "- flags: [\(names.joined(separator: ", "))]")
            case .noFlags: line(level, "- noFlags: true")
            case .status(let range):
                let ends = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
                line(level, "- status: \(ends)")
            case .endpoint(let endpoints):
                line(level, "- endpoint: [\(endpoints.map(\.rawValue).joined(separator: ", "))]")
            case .not(let parts):
                line(level, "- not:")
                self.conditions(level + 2, parts)
            case .any(let parts):
                line(level, "- any:")
                self.conditions(level + 2, parts)
            }
        }
    }

    private static func spelling(_ code: ErrorCode) -> String {
        code.win32.map { String($0) } ?? code.hexadecimalSpelling
    }
}
