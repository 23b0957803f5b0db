import CMTraceLog
import Times
import Knowledge
import Testing

@testable import Diagnosis

/// What a catalogue derives from its families, and what families owe each other.
struct FamilyTests {
    private static let families = SignalCatalogue.families.families

    /// One beside its family in the list would hide that it is forgotten in the family, or be tried twice.
    @Test func everyPatternIsListedOnce() {
        let starts = SignalCatalogue.patterns.map { [$0.kind.name] + $0.starts }
        #expect(Set(starts).count == starts.count)
    }

    /// A line that no pattern recognises would never come; one that no family looks at needs no family.
    @Test func everyLineOfAFamilyHasAPatternAndEveryPatternALine() {
        let recognised = Set(SignalCatalogue.patterns.map(\.kind))
        let looked = Set(Self.families.flatMap(\.lines).map(\.kind))
        #expect(looked.isSubset(of: recognised))
        #expect(Set(SignalCatalogue.families.patterns.map(\.kind)).isSubset(of: looked))
    }

    @Test func everyPartBecomesSomething() {
        for (kind, becomes) in SignalCatalogue.parts { #expect(!becomes.isEmpty, "\(kind)") }
        for family in Self.families where family.lines.contains(where: \.isPart) { #expect(!family.becomes.isEmpty) }
    }

    /// The table of parts is told to people, so it must name what lines really become.
    @Test func requestThatCouldNotBeSentMayBecomeEitherFailure() {
        #expect(SignalCatalogue.parts[.sendFailed] == [.tlsFailed, .connectionFailed])
        #expect(SignalCatalogue.parts[.transportStatus] == [.requestRefused])
        #expect(SignalCatalogue.parts[.requestTargeted] == [.tlsFailed])
        #expect(SignalCatalogue.parts[.tokenReceived] == nil)
        #expect(SignalCatalogue.parts[.postFailed] == nil)
    }

    // MARK: - Repeats

    /// The event within seconds of a failure tells it again; one from before the clock was set back is another.
    @Test(arguments: [(5, true), (9, true), (10, false), (-5, true), (-9, true), (-10, false), (-3600, false)])
    func eventFarFromTheLastFailureIsAnotherWhicheverComesFirst(seconds: Int64, isRepeat: Bool) {
        var assembler = SignalAssembler(SignalCatalogue.families)
        let server: SignalFields = [.host: "mp01.contoso.com", .code: "12029"]
        let told = assembler.take(Self.marked(Signal(.transportFailed, server), second: 0))
        #expect(told.map(\.signal.kind) == [.connectionFailed])
        let reported = assembler.take(Self.marked(Signal(.httpReported, server), second: seconds))
        #expect(reported.map(\.signal.kind) == (isRepeat ? [] : [.connectionFailed]))
    }

    @Test func eventOfAnotherServerIsNoRepeat() {
        var assembler = SignalAssembler(SignalCatalogue.families)
        let code: SignalFields = [.code: "12029"]
        _ = assembler.take(Self.marked(Signal(.transportFailed, code.merging([.host: "mp01"])), second: 0))
        let reported = assembler.take(Self.marked(Signal(.httpReported, code.merging([.host: "mp02"])), second: 1))
        #expect(reported.map(\.signal.host) == ["mp02"])
    }

    private static func marked(_ signal: Signal, second: Int64) -> MarkedSignal {
        let moment = Moment(instant: Instant(milliseconds: (second + 86_400) * 1000), chain: 0, sequence: 0)
        let damage = SourceCoverage.Damage(line: 1, bytes: 1, kind: .binary)
        return MarkedSignal(signal, marks: [RecordMark(damage: damage, source: 0, moment: moment)])
    }
}
