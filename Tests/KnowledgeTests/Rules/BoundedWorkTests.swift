import CMTraceLog
import Times
import Foundation
import LogSources
@testable import Knowledge
import TestSupport
import Testing
import ReportModel

@testable import Diagnosis

/// However many different things the logs say, each rule does work in proportion.
///
/// Eight times as many signals may cost eight times the work and a little more; a rule that compares each with each
/// comes to sixty-four times. What is compared is the processor's time for one rule on one machine, so the bound is wide;
/// `Tests/Performance/linear` counts instructions and has a narrow one, over all rules of an area together.
@Suite(.serialized)
struct BoundedWorkTests {
    private static let few = 150
    private static let mostGrowth = 40.0

    @Test(arguments: RuleCatalogue.rules)
    func workOfARuleGrowsWithTheNumberOfSignals(rule: Rule) throws {
        let histories = try rule.matching.flatMap { try ManySignals.histories(in: $0) }
        for variesCodes in [false, true] {
            let few = ManySignals.caseFile(of: histories, times: Self.few, variesCodes: variesCodes)
            let many = ManySignals.caseFile(of: histories, times: 8 * Self.few, variesCodes: variesCodes)
            expectProportionalWork { isMany in _ = rule.check.detections(in: isMany ? many : few) }
        }
    }

    @Test(arguments: AreaCatalogue.readers.indices)
    func workOfAnAreaGrowsWithTheNumberOfSignals(index: Int) throws {
        let area = AreaCatalogue.readers[index]
        let rules = RuleCatalogue.rules.filter { $0.area == area.area }
        let histories = try rules.flatMap { try $0.matching.prefix(1).flatMap { try ManySignals.histories(in: $0) } }
        let few = ManySignals.caseFile(of: histories, times: Self.few / 5, variesCodes: false)
        let many = ManySignals.caseFile(of: histories, times: 8 * Self.few / 5, variesCodes: false)
        expectProportionalWork { isMany in _ = area.read(isMany ? many : few, []) }
    }

    /// Findings of many servers, of servers that several rules name, and of none.
    @Test(arguments: [0, 1, 2])
    func workOfTellingCausesGrowsWithTheNumberOfFindings(hosts: Int) throws {
        let rules = RuleCatalogue.rules.filter { [.trust, .gateway, .location, .token].contains($0.area) }
        let histories = try rules.flatMap { try $0.matching.prefix(1).flatMap { try ManySignals.histories(in: $0) } }
        func findings(times: Int) -> [JudgedFinding] {
            let caseFile = ManySignals.caseFile(of: histories, times: times, variesCodes: false, namesHosts: hosts > 0)
            let writer = FindingWriter(evidence: EvidenceWriter(sources: ["log"]))
            let all = caseFile.histories.enumerated().compactMap { number, history in
                let subject = hosts == 2 ? "h\(number % 7)" : history.signal.host
                return writer.finding(rules[number % rules.count], Detection(subject: subject, [history]))
            }
            return all
        }
        let (few, many) = (findings(times: 4), findings(times: 32))
        try #require(many.count > 4 * few.count)
        expectProportionalWork { isMany in
            var findings = isMany ? many : few
            Causality.relate(&findings)
        }
    }

    /// What is related must be what comparing every finding with every other relates.
    @Test(arguments: 0..<60)
    func causesAreThoseOfComparingEachWithEach(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var findings = RandomFindings.make(40, using: &generator)
        var compared = findings
        Causality.relate(&findings)
        EachWithEach.relate(&compared)
        #expect(findings.map(\.explainedBy) == compared.map(\.explainedBy))
        #expect(findings.map(\.explains) == compared.map(\.explains))
    }

    private func expectProportionalWork(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ work: (_ isMany: Bool) -> Void
    ) {
        var growth = Double.infinity
        // Another process may take the processor's cache away; twice in a row hardly.
        for _ in 0..<4 where growth > Self.mostGrowth {
            work(false)
            let few = max(processorTime { work(false) }, 200_000)
            growth = min(growth, processorTime { work(true) } / few)
        }
        #expect(
            growth <= Self.mostGrowth,
            "eight times the signals took \(growth) times",
            sourceLocation: sourceLocation
        )
    }

    /// What this thread took of the processor, in nanoseconds.
    private func processorTime(of work: () -> Void) -> Double {
        #if os(Windows)
            let start = clock()
            work()
            return Double(clock() - start) * 1e9 / Double(CLOCKS_PER_SEC)
        #else
            func now() -> Double {
                var time = timespec()
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
                return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
            }
            let start = now()
            work()
            return now() - start
        #endif
    }
}
