import Diagnosis
import RuleCatalogue
import SignalCatalogue
import Testing

/// The list of signals that rules see, which rule files are checked against.
struct SignalKindTests {
    @Test func everyFilterOfTheCatalogueNamesKindsThatRulesSee() {
        let known = Set(SignalCatalogue.kinds)
        for rule in RuleCatalogue.rules {
            guard case .seen(let filter, _, let clearing) = rule.check else { continue }
            for kind in filter.kinds + (clearing?.filter.kinds ?? []) {
                #expect(known.contains(kind), "\(rule.id): \(kind)")
            }
        }
    }

    /// Whatever a log gives, rules see under a kind of the list, and never a part.
    @Test(arguments: SignalCatalogue.patterns)
    func everyLineGivesKindsOfTheList(pattern: SignalPattern) throws {
        let known = Set(SignalCatalogue.kinds)
        let analysis = Analysis(Catalogue.standard())
        for message in pattern.matching {
            let lines = message.replacing("\r\n", with: "⏎")
            let caseFile = analysis.caseFile(of: ExampleLog.bundle(of: Example("CcmMessaging", lines)))
            for history in caseFile.histories { #expect(known.contains(history.signal.kind), "\(message)") }
        }
    }

    @Test func partsAndWholesAreDifferentKinds() {
        #expect(SignalCatalogue.parts.keys.allSatisfy { !SignalCatalogue.kinds.contains($0) })
        #expect(SignalCatalogue.parts.values.joined().allSatisfy { SignalCatalogue.kinds.contains($0) })
    }
}
