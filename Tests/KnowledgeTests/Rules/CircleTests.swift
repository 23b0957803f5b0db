import Diagnosis
import Knowledge
import ReportModel
import Testing

struct CircleTests {
    /// Rules of users may name each other as causes; the report must neither hang nor lose a finding.
    @Test func rulesThatExplainEachOtherMakeNoCircle() throws {
        let rules = [
            rule("CMG901", explains: ["CMG902"]), rule("CMG902", explains: ["CMG903"]),
            rule("CMG903", explains: ["CMG901"]),
        ]
        let report = try ExampleRun.report(on: "[----- STARTUP -----]", rules: rules)
        #expect(report.findings.count == 3)
        #expect(report.findings.filter { $0.explainedBy == nil }.count == 1)
        #expect(report.verdict.status == .failing)
    }

    private func rule(_ id: String, explains: [String]) -> Rule {
        Rule(
            id: id,
            slug: id,
            title: id,
            area: .registration,
            severity: .error,
            level: .registration,
            check: .seen(SignalFilter(.serviceStarted), by: nil),
            summary: "",
            why: "",
            references: [],
            explains: explains,
            matching: [],
            notMatching: []
        )
    }
}
