package import Diagnosis
import ErrorCodes
import ReportModel

/// Rules picked by what somebody typed.
package enum RuleChoice {
    /// The rules with these ids or slugs in the order typed, and a sentence for each that there is none of.
    package static func rules(_ names: [String], among rules: [Rule]) -> (rules: [Rule], unknown: [String]) {
        var found: [Rule] = []
        var unknown: [String] = []
        for name in names {
            let typed = name.lowercased()
            if let rule = rules.first(where: { $0.id.lowercased() == typed || $0.slug == typed }) {
                found.append(rule)
            } else {
                unknown.append(sentence(on: name, rules))
            }
        }
        return (found, unknown)
    }

    /// The rules in whose id, name, title, area or severity all these words stand, in any case.
    package static func rules(withAll words: [String], among rules: [Rule]) -> [Rule] {
        let words = words.map { $0.lowercased() }
        return rules.filter { rule in
            let text = [rule.id, rule.slug, rule.title, rule.area.rawValue, rule.severity.rawValue]
                .joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    private static func sentence(on name: String, _ rules: [Rule]) -> String {
        let near = NearestNames.nearest(to: name, among: rules.flatMap { [$0.id, $0.slug] }).map(\.text)
        let hint = near.isEmpty ? "'cmgdiag rules list' lists all." : "Did you mean \(near.joined(separator: ", "))?"
        return "there is no rule \(name). \(hint)"
    }
}
