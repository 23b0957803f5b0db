import CMTraceLog
import Times
import Knowledge
import Testing

@testable import Diagnosis

/// The quick way past the assembler must be no other than the way through it.
struct HeldBackTests {
    @Test(arguments: SignalCatalogue.patterns)
    func signalThatPassesByLeavesWhatIsHeldBackAsItIs(pattern: SignalPattern) {
        let set = PatternSet(SignalCatalogue.patterns)
        let others = pattern.matching.flatMap { set.signals(in: $0, component: "Test") }
        for held in SignalCatalogue.patterns.flatMap(\.matching).flatMap({ set.signals(in: $0, component: "Test") }) {
            for (minutes, other) in others.flatMap({ other in [Int64(0), 1, 3].map { ($0, other) } }) {
                var assembler = SignalAssembler(SignalCatalogue.families)
                _ = assembler.take(MarkedSignal(held, marks: [Self.mark(minute: 0)]))
                let mark = Self.mark(minute: minutes)
                guard let settled = assembler.settled(other), assembler.isUnaffected(by: other, at: mark.moment) else {
                    continue
                }
                let untouched = assembler
                // The client's ID of an event is looked at otherwise.
                let given = assembler.take(MarkedSignal(other, marks: [mark])).map(\.signal)
                    .filter { $0.kind != SignalKind.clientIdentified }
                #expect(given == [settled], "\(held.kind) before \(other.kind)")
                #expect(assembler.isIdle == untouched.isIdle)
                var (left, right) = (assembler, untouched)
                #expect(left.finish().map(\.signal) == right.finish().map(\.signal))
            }
        }
    }

    private static func mark(minute: Int64) -> RecordMark {
        let instant = Instant(milliseconds: minute * 60_000)
        let moment = Moment(instant: instant, chain: 0, sequence: Int(minute))
        return RecordMark(damage: SourceCoverage.Damage(line: 1, bytes: 1, kind: .binary), source: 0, moment: moment)
    }
}
