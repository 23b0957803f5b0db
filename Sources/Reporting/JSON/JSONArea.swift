import ReportModel

/// The shape of an area's part.
struct JSONArea: Encodable {
    let id: String
    let state: String
    let summary: String
    let facts: JSONFacts
    /// Rule ids in the order of the findings; two findings of one rule make one id.
    let findings: [String]
    /// Left out when the logs tell enough.
    let collectNext: [JSONMissingLog]?

    init(_ area: AreaReport, ids: [String]) {
        id = area.area.rawValue
        state = area.state.rawValue
        summary = area.summary
        facts = JSONFacts(area.facts)
        findings = area.findings.map { ids[$0] }.withoutRepetition()
        collectNext = area.collectNext.isEmpty ? nil : area.collectNext.map { JSONMissingLog($0) }
    }
}

/// A log to ask for.
struct JSONMissingLog: Encodable {
    let log: String
    let path: String
    let why: String

    init(_ missing: MissingLog) {
        log = missing.log
        path = missing.path
        why = missing.why
    }
}
