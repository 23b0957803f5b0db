import Diagnosis
import Knowledge
import Testing
import ReportModel

/// The rules about tokens and locations, run through the real reader and engine.
struct TokenAndLocationTests {
    private static let ownRules = RuleCatalogue.rules.filter { $0.id.hasPrefix("CMG2") || $0.id.hasPrefix("CMG3") }

    @Test(arguments: ownRules.map(\.id))
    func ruleFindsWhatItsExamplesShow(id: String) async throws {
        let rule = try #require(RuleCatalogue.rules.first { $0.id == id })
        #expect(!rule.matching.isEmpty && !rule.notMatching.isEmpty)
        for example in rule.matching {
            #expect(try await findings(in: example, of: id).count >= 1, "\(id) misses:\n\(example.text)")
        }
        for example in rule.notMatching {
            #expect(try await findings(in: example, of: id).isEmpty, "\(id) sees in vain:\n\(example.text)")
        }
    }

    @Test(arguments: ownRules.map(\.id))
    func everySentenceIsWhole(id: String) async throws {
        let rule = try #require(RuleCatalogue.rules.first { $0.id == id })
        #expect(!rule.title.hasSuffix("."))
        let places = [
            "On the client: ", "On the management point: ", "On the top-level site server: ", "In the console: ",
        ]
        for action in rule.actions {
            #expect((places + ["In the network: ", "On your side: "]).contains { action.hasPrefix($0) }, "\(action)")
            #expect(action.hasSuffix("."))
        }
        #expect(rule.severity > .info || rule.level == .none)
        #expect(rule.severity == .info || !rule.actions.isEmpty)
        // An error must have a place among causes, or name its effects.
        #expect(rule.severity < .error || rule.level != .none || !rule.explains.isEmpty)
        for example in rule.matching {
            for finding in try await findings(in: example, of: id) {
                #expect(!finding.summary.contains("{") && finding.summary.hasSuffix("."), "\(finding.summary)")
                #expect(!finding.summary.contains("  "), "\(finding.summary)")
            }
        }
    }
}

// MARK: - Running

extension TokenAndLocationTests {
    func report(on example: Example) async throws -> Report {
        try ExampleRun.report(on: example)
    }

    func findings(in example: Example, of id: String) async throws -> [Finding] {
        try await report(on: example).findings.filter { $0.id == id }
    }
}
