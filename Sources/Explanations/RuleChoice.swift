package import Diagnosis
import ErrorCodes
package import FleetModel
import ReportModel

/// Rules picked by what somebody typed: those on the logs of one device, and those over fleets.
package struct RuleChoice {
    /// The rules in the order typed.
    package private(set) var rules: [Rule] = []
    package private(set) var fleetRules: [FleetRule] = []
    /// A sentence for each name that no rule has.
    package private(set) var unknown: [String] = []

    /// Whether nothing was picked.
    package var isEmpty: Bool { rules.isEmpty && fleetRules.isEmpty }

    /// The rules with these ids or slugs.
    package init(named names: [String], among all: [Rule]) {
        for name in names {
            let typed = name.lowercased()
            if let rule = all.first(where: { $0.id.lowercased() == typed || $0.slug == typed }) {
                rules.append(rule)
            } else if let rule = RuleChoice.fleetRule(typed) {
                fleetRules.append(rule)
            } else {
                unknown.append(RuleChoice.sentence(on: name, all))
            }
        }
    }

    /// The rules in whose id, name, title, area or severity all these words stand, in any case; of those over fleets the
    /// word `fleet` stands for the area.
    package init(withAll words: [String], among all: [Rule]) {
        let words = words.map { $0.lowercased() }
        func hasAll(_ parts: [String]) -> Bool {
            let text = parts.joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        rules = all.filter { hasAll([$0.id, $0.slug, $0.title, $0.area.rawValue, $0.severity.rawValue]) }
        fleetRules = FleetRules.all.filter { hasAll([$0.id, $0.slug, $0.title, "fleet"]) }
    }

    /// The rule over fleets of this id or slug, in lowercase letters; `nil` when there is none.
    static func fleetRule(_ name: String) -> FleetRule? {
        FleetRules.all.first { $0.id.lowercased() == name || $0.slug == name }
    }

    private static func sentence(on name: String, _ rules: [Rule]) -> String {
        let names = rules.flatMap { [$0.id, $0.slug] } + FleetRules.all.flatMap { [$0.id, $0.slug] }
        let near = NearestNames.nearest(to: name, among: names).map(\.text)
        let hint = near.isEmpty ? "'cmgdiag rules list' lists all." : "Did you mean \(near.joined(separator: ", "))?"
        return "there is no rule \(name). \(hint)"
    }
}
