import Foundation
import TestSupport
import Testing

/// Small cases with a known truth, in `Tests/Cases`: a folder each, with its logs and what must come of them.
struct CaseTests {
    @Test(arguments: Case.all)
    func caseIsJudgedByItsTruth(of one: Case) throws {
        let judged = try JudgedCase(one)
        for fault in try judged.contradictions(to: one.truth) {
            Issue.record("\(fault): \(one.truth.why)")
        }
    }

    @Test func thereAreCases() {
        #expect(Case.all.count > 15)
    }

    @Test func aWrongTruthIsNoticed() throws {
        let one = try #require(Case.all.first { $0.truth.exit == 1 && $0.truth.active != nil })
        let wrong = CaseTruth(
            why: "nothing of this is so",
            exit: 0,
            status: ["healthy"],
            root: ["CMG000"],
            active: ["CMG000"],
            absent: one.truth.active,
            noActive: true,
            area: ["setup": ["healthy"]],
            textHas: ["no such words"],
            textLacks: ["."]
        )
        #expect(try JudgedCase(one).contradictions(to: wrong).count >= 9)
    }
}
