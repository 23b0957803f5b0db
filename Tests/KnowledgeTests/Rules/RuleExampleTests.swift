import Citations
import Diagnosis
import Knowledge
import Testing
import ReportModel

/// Every rule is proved by its own examples, run through the real reader and engine.
struct RuleExampleTests {
    @Test(arguments: RuleCatalogue.rules)
    func matchingExamplesGiveTheFinding(of rule: Rule) async throws {
        for example in rule.matching {
            let ids = try await ExampleRun.findings(in: example).map(\.id)
            #expect(ids.contains(rule.id), "\(rule.id) found nothing in:\n\(example.text)")
        }
    }

    /// A fault may still be told as information; an information must not be told at all.
    @Test(arguments: RuleCatalogue.rules)
    func notMatchingExamplesDoNot(of rule: Rule) async throws {
        for example in rule.notMatching {
            let found = try await ExampleRun.findings(in: example).filter { $0.id == rule.id }
            let wrong = found.filter { $0.severity > .info || rule.severity == .info }
            #expect(wrong.isEmpty, "\(rule.id) says “\(wrong.first?.summary ?? "")” in:\n\(example.text)")
        }
    }

    /// A place without a value and without an alternative leaves a hole in the sentence.
    @Test(arguments: RuleCatalogue.rules)
    func summariesHaveNoHoles(of rule: Rule) async throws {
        for example in rule.matching {
            for finding in try await ExampleRun.findings(in: example) where finding.id == rule.id {
                let holes = ["  ", " .", " ,", "''", "()", "{", "}"].filter { finding.summary.contains($0) }
                #expect(holes.isEmpty, "\(rule.id): \(finding.summary)")
                #expect(finding.summary.hasSuffix("."), "\(rule.id): \(finding.summary)")
                #expect(!finding.evidence.isEmpty)
            }
        }
    }
}

/// The texts of a rule have fixed parts; these tests say what was forgotten.
struct RuleFormTests {
    @Test
    func idsAreSortedAndUnique() {
        let ids = RuleCatalogue.rules.map(\.id)
        #expect(ids == Set(ids).sorted())
        #expect(ids.allSatisfy { $0.hasPrefix("CMG") && $0.count == 6 && Int($0.dropFirst(3)) != nil })
    }

    @Test
    func slugsAreUnique() {
        let slugs = RuleCatalogue.rules.map(\.slug)
        #expect(Set(slugs).count == slugs.count)
        #expect(slugs.allSatisfy { slug in slug.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
    }

    @Test(arguments: RuleCatalogue.rules)
    func sentencesEndWithAFullStopAndTitlesDoNot(of rule: Rule) {
        #expect(!rule.title.hasSuffix("."))
        #expect(!rule.title.isEmpty)
        // A summary that is one place is filled with whole sentences.
        for text in [rule.summary, rule.why] + rule.actions {
            #expect(text.hasSuffix(".") || text.hasSuffix("}"), "\(rule.id): \(text)")
        }
    }

    @Test(arguments: RuleCatalogue.rules)
    func referencesAreFullAddresses(of rule: Rule) {
        #expect(!rule.references.isEmpty)
        #expect(rule.references.allSatisfy { $0.url.hasPrefix("https://") && !$0.title.isEmpty })
    }

    @Test(arguments: RuleCatalogue.rules)
    func examplesGoBothWays(of rule: Rule) {
        #expect(!rule.matching.isEmpty)
        #expect(!rule.notMatching.isEmpty)
    }

    @Test(arguments: RuleCatalogue.rules)
    func faultsHaveActionsAndALevel(of rule: Rule) {
        if rule.severity > .info {
            #expect(!rule.actions.isEmpty)
        } else {
            #expect(rule.level == .none)
        }
    }

    /// The reader must know where to go: "On the client: …", "With the CA: …".
    @Test(arguments: RuleCatalogue.rules)
    func actionsBeginWithAPlace(of rule: Rule) {
        for action in rule.actions {
            let place = action.prefix { $0 != ":" }
            #expect(place.count < min(action.count, 60), "\(rule.id): \(action)")
        }
    }

    @Test(arguments: RuleCatalogue.rules)
    func areasAgreeWithTheHundreds(of rule: Rule) {
        // 8xx, the device, has no area of its own.
        let areas: [Character: Area] = [
            "1": .certificateMode, "2": .token, "3": .location, "4": .trust, "5": .gateway, "6": .registration,
            "7": .setup, "9": .evidence,
        ]
        // A token in a log endangers the site and not the client: CMG214 must not touch the verdict.
        guard let area = areas[rule.id.dropFirst(3).first ?? "0"], rule.id != "CMG214" else { return }
        #expect(rule.area == area)
    }

    @Test(arguments: RuleCatalogue.rules)
    func explainedRulesHaveIdsOfRules(of rule: Rule) {
        #expect(rule.explains.allSatisfy { $0.count == 6 && $0.hasPrefix("CMG") && $0 != rule.id })
    }
}
