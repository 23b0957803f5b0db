import Citations
package import AuthenticationMethods
import Reporting

/// The answer to `cmgdiag methods` for programs.
package enum MethodsJSON {
    /// The version of this shape; the second number grows with additions, the first with changes that break readers.
    package static let version = "1.0"

    /// The whole answer, with a line end at its end.
    package static func text(_ query: MethodQuery, toolVersion: String) -> String {
        JSONDocument.text(of: JSONMethods(query, toolVersion: toolVersion))
    }
}

private struct JSONMethods: Encodable {
    let schemaVersion = MethodsJSON.version
    let tool: JSONTool
    let query: JSONQuery
    /// One for each combination, the device outermost and the management point innermost.
    let cells: [JSONCell]
    /// Methods that fit somewhere.
    let methods: [JSONMethod]
    let notes: [String]
    let references: [JSONReference]

    init(_ query: MethodQuery, toolVersion: String) {
        tool = JSONTool(name: "cmgdiag", version: toolVersion)
        self.query = JSONQuery(query)
        let answers = query.answers
        cells = answers.map { JSONCell($0, fits: query.accepts($0)) }
        let fitting = Set(answers.filter { query.accepts($0) }.map(\.situation.method))
        methods = AuthenticationMethod.allCases.filter { fitting.contains($0) }.map { JSONMethod(.about($0)) }
        notes = GeneralNotes.all
        references = GeneralNotes.sources.map { JSONReference(title: $0.title, url: $0.url) }
    }
}

private struct JSONQuery: Encodable {
    let join: [String]
    let location: [String]
    let managementPoint: [String]
    let scenario: [String]

    init(_ query: MethodQuery) {
        join = query.joins.map(\.rawValue)
        location = query.places.map(\.rawValue)
        managementPoint = query.managementPoints.map(\.rawValue)
        scenario = (query.scenario.map { [$0] } ?? Scenario.allCases).map(\.rawValue)
    }
}

private struct JSONCell: Encodable {
    let join: String
    let location: String
    let managementPoint: String
    let method: String
    /// Whether the method works.
    let supported: Bool
    /// Whether it works for the scenario that was asked for.
    let fits: Bool
    let scenarios: [String]
    /// `stated`, `silent` or `disputed`.
    let certainty: String
    let doubts: [String]
    let obstacle: String?

    init(_ answer: MethodTable.Answer, fits: Bool) {
        join = answer.situation.join.rawValue
        location = answer.situation.place.rawValue
        managementPoint = answer.situation.managementPoint.rawValue
        method = answer.situation.method.rawValue
        supported = answer.isSupported
        self.fits = fits
        scenarios = answer.scenarios.map(\.rawValue)
        certainty = answer.certainty.rawValue
        doubts = answer.doubts.map(\.text)
        obstacle = answer.obstacle
    }
}

private struct JSONMethod: Encodable {
    let method: String
    let name: String
    let windows: String
    let needs: [String]
    let configure: [String]
    let references: [JSONReference]

    init(_ facts: MethodFacts) {
        method = facts.method.rawValue
        name = facts.method.words
        windows = facts.windows
        needs = facts.needs
        configure = facts.configure
        references = facts.sources.map { JSONReference(title: $0.title, url: $0.url) }
    }
}
