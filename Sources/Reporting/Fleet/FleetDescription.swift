import FleetModel
import ReportModel

/// The tables of fleets, the rules over them and the statements of a summary: all that another engine of SQL needs.
package enum FleetDescription {
    /// As JSON.
    package static var text: String { JSONDocument.text(of: JSONFleetDescription()) }
}

private struct JSONFleetDescription: Encodable {
    let schemaVersion = "1.0"
    let tables = [
        Table(FleetTable.devices.name, FleetTable.devices.headings),
        Table(FleetTable.findings.name, FleetTable.findings.headings),
    ]
    let views = [Query(name: "newest", statement: FleetQueries.newest)]
    let rules = FleetRules.all.map { Rule($0) }
    let queries = [
        Query(name: "totals", statement: FleetQueries.totals),
        Query(name: "hours", statement: FleetQueries.hours),
        Query(name: "broken", statement: FleetQueries.broken),
    ]
    let groupings = FleetQueries.groupings.map { Grouping($0.column, $0.title, words: $0.words) }

    struct Table: Encodable {
        let name: String
        let columns: [Column]

        init(_ name: String, _ headings: [FleetHeading]) {
            self.name = name
            columns = headings.map {
                Column(
                    name: $0.name,
                    elasticName: $0.elasticName,
                    kind: $0.kind.rawValue,
                    meaning: $0.meaning,
                    words: $0.words.isEmpty ? nil : $0.words
                )
            }
        }
    }

    struct Column: Encodable {
        let name: String
        let elasticName: String
        let kind: String
        let meaning: String
        let words: [String]?
    }

    struct Rule: Encodable {
        let id: String
        let slug: String
        let title: String
        let why: String
        let action: String
        let who: String
        let rank: Int
        let isForecast: Bool
        let statement: String
        let steps: String?

        init(_ rule: FleetRule) {
            id = rule.id
            slug = rule.slug
            title = rule.title
            why = rule.why
            action = rule.action
            who = rule.who.rawValue
            rank = rule.rank
            isForecast = rule.isForecast
            statement = rule.statement
            steps = rule.steps
        }
    }

    struct Query: Encodable {
        let name: String
        let statement: String
    }

    struct Grouping: Encodable {
        let column: String
        let title: String
        let statement: String

        init(_ column: String, _ title: String, words: String?) {
            self.column = column
            self.title = title
            statement = FleetQueries.shares(of: column, words: words)
        }
    }
}
