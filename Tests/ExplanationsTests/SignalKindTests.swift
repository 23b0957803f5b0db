import Diagnosis
import Knowledge
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
        let reading = Reading(Catalogue.standard())
        for message in pattern.matching {
            let lines = message.replacing("\r\n", with: "⏎")
            let caseFile = reading.caseFile(of: ExampleLog.bundle(of: Example("CcmMessaging", lines)))
            for history in caseFile.histories { #expect(known.contains(history.signal.kind), "\(message)") }
        }
    }

    /// Where `explain` and a timeline can show it, and once: the name alone tells nobody what a line says.
    @Test(arguments: SignalCatalogue.kinds + SignalCatalogue.parts.keys.sorted())
    func everyKindSaysWhatItMeans(kind: SignalKind) {
        // A program's name keeps its own spelling.
        #expect(kind.meaning.first?.isUppercase == true || kind.meaning.hasPrefix("ccmsetup "), "\(kind)")
        #expect(kind.meaning.hasSuffix("."), "\(kind): \(kind.meaning)")
        #expect(!kind.meaning.contains("`"), "\(kind): \(kind.meaning)")
    }

    @Test func aKindIsTheSameByItsName() {
        #expect(SignalKind("registered", meaning: "One.") == SignalKind("registered"))
        #expect(Set([SignalKind("registered", meaning: "One."), SignalKind("registered")]).count == 1)
    }

    @Test func partsAndWholesAreDifferentKinds() {
        #expect(SignalCatalogue.parts.keys.allSatisfy { !SignalCatalogue.kinds.contains($0) })
        #expect(SignalCatalogue.parts.values.joined().allSatisfy { SignalCatalogue.kinds.contains($0) })
    }
}
