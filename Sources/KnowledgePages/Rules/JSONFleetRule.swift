import Citations
import FleetModel
import ReportModel
import Reporting

/// Everything about a rule over fleets.
struct JSONFleetRule: Encodable {
    let id: String
    let slug: String
    let title: String
    let sees: Sees
    let why: String
    let actions: [String]
    let who: String
    let rank: Int
    let references: [JSONReference]
    let matching: [String]
    let notMatching: [String]

    /// What it looks at.
    struct Sees: Encodable {
        let rules: [String]
        let devices: String
        let crowd: String
        let statement: String
    }

    init(_ rule: FleetRule) {
        let words = FleetRuleWords(rule: rule)
        id = rule.id
        slug = rule.slug
        title = rule.title
        sees = Sees(
            rules: words.askedFor,
            devices: words.candidates,
            crowd: words.crowd,
            statement: rule.statement
        )
        why = rule.why
        actions = [rule.action]
        who = rule.who.rawValue
        rank = rule.rank
        references = rule.references.map { JSONReference(title: $0.title, url: $0.url) }
        matching = rule.matching.map { FleetRuleWords.lines(of: $0).joined(separator: "\n") }
        notMatching = rule.notMatching.map { FleetRuleWords.lines(of: $0).joined(separator: "\n") }
    }
}
