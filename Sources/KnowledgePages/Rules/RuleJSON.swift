import Citations
package import Diagnosis
import ErrorCodes
package import FleetModel
import ReportModel
import Reporting

/// Rules for programs.
package enum RuleJSON {
    /// The version of this shape.
    package static let schemaVersion = "1.1"

    /// The rules with everything about them, in the order of their ids; with a line end.
    package static func text(of rules: [Rule], _ fleetRules: [FleetRule] = [], toolVersion: String) -> String {
        JSONDocument.text(
            of: JSONRules(
                tool: JSONTool(name: "cmgdiag", version: toolVersion),
                rules: rules.map { JSONRule($0) },
                fleetRules: fleetRules.map { JSONFleetRule($0) }
            )
        )
    }
}

private struct JSONRules: Encodable {
    let schemaVersion = RuleJSON.schemaVersion
    let tool: JSONTool
    let rules: [JSONRule]
    let fleetRules: [JSONFleetRule]
}

/// Which rule is meant.
struct JSONRuleName: Encodable {
    let id: String
    let slug: String
    let title: String

    init(_ rule: Rule) {
        id = rule.id
        slug = rule.slug
        title = rule.title
    }
}

/// Everything about a rule.
struct JSONRule: Encodable {
    let id: String
    let slug: String
    let title: String
    let area: String
    let severity: String
    let confidence: String
    let evidenceBasis: String
    let level: String
    let sees: JSONCheck
    let summary: String
    let why: String
    let actions: [String]
    let who: String
    let references: [JSONReference]
    let explains: [String]
    let matching: [String]
    let notMatching: [String]

    init(_ rule: Rule) {
        id = rule.id
        slug = rule.slug
        title = rule.title
        area = rule.area.rawValue
        severity = rule.severity.rawValue
        confidence = rule.confidence.rawValue
        evidenceBasis = rule.basis.rawValue
        level = rule.level.name
        sees = JSONCheck(rule.check)
        summary = rule.summary
        why = rule.why
        actions = rule.actions
        who = rule.responsible.rawValue
        references = rule.references.map { JSONReference(title: $0.title, url: $0.url) }
        explains = rule.explains
        matching = rule.matching.map(\.text)
        notMatching = rule.notMatching.map(\.text)
    }
}

/// What a rule looks for; only `declarative` when the rule decides by code.
struct JSONCheck: Encodable {
    let declarative: Bool
    var signals: [String]?
    var conditions: [String]?
    var subject: String?
    var clearedBy: JSONClearing?

    struct JSONClearing: Encodable {
        let signals: [String]
        let conditions: [String]
        let sameIn: String?
    }

    init(_ check: Check) {
        guard case .seen(let filter, let field, let clearing) = check else {
            declarative = false
            return
        }
        declarative = true
        signals = filter.kinds.map(\.name)
        conditions = filter.conditions.map { ConditionText.words(for: $0) }
        subject = field?.rawValue
        clearedBy = clearing.map { clearing in
            JSONClearing(
                signals: clearing.filter.kinds.map(\.name),
                conditions: clearing.filter.conditions.map { ConditionText.words(for: $0) },
                sameIn: clearing.field?.rawValue
            )
        }
    }
}
