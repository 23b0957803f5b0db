import CMTraceLog
import TestSupport
import Times
import Testing

@testable import Diagnosis

struct HistoryTests {
    @Test func millionOccurrencesTakeNoMoreRoomThanAFew() throws {
        var history = History(.sample, at: History.Occurrence(Moment(minute: 0)))
        for number in 1..<1_000_000 {
            history.add(History.Occurrence(Moment(minute: Int64(number) * 15, sequence: number)))
            if number % 1000 == 0 { #expect(history.spells.count <= 64) }
        }
        #expect(history.count == 1_000_000)
        #expect(history.spells.count <= 64)
        #expect(history.spells.map(\.count).reduce(0, +) == 1_000_000)
        #expect(history.first.moment == Moment(minute: 0))
        #expect(history.last.moment == Moment(minute: 14_999_985, sequence: 999_999))
        #expect(history.spells.first?.first == history.first.moment)
        #expect(history.spells.last?.last == history.last.moment)
    }

    @Test func newestSpellStaysApart() throws {
        for count in 2..<400 {
            let history = try #require(History.of((0..<count).map { Moment(minute: Int64($0) * 60, sequence: $0) }))
            #expect(history.spells.last?.count == 1)
            #expect(history.spells.last?.first == Moment(minute: Int64(count - 1) * 60, sequence: count - 1))
        }
    }

    @Test func occurrencesWithinTenMinutesAreOneSpell() throws {
        let history = try #require(History.of([0, 9, 18, 28, 28].map { Moment(minute: $0) }))
        #expect(history.spells.map(\.count) == [3, 2])
        #expect(history.spells.map(\.first) == [Moment(minute: 0), Moment(minute: 28)])
    }

    /// Near enough for cause and consequence, whichever comes first.
    @Test(arguments: [(0, true), (119_999, true), (120_000, true), (120_001, false), (600_000, false)])
    func stretchesAreNearUpToTwoMinutesApart(gap: Int64, isNear: Bool) throws {
        let early = try #require(History.of([Moment(minute: 0), Moment(minute: 5)])?.spells.first)
        let start = early.last.instant.advanced(byMilliseconds: gap)
        let moment = Moment(instant: start, chain: 1, sequence: 0)
        let late = try #require(History.of([moment])?.spells.first)
        #expect(early.isNear(late) == isNear)
        #expect(late.isNear(early) == isNear)
    }

    @Test func spellBeginsWithItsEarliestOccurrence() throws {
        let history = try #require(History.of([100, 95, 101].enumerated().map { Moment(minute: $1, sequence: $0) }))
        #expect(history.spells.map(\.count) == [3])
        #expect(history.spells.first?.first == history.first.moment)
    }

    @Test func clockThatRunsBackwardsDoesNotConfuseFirstAndLast() throws {
        let history = try #require(
            History.of([100, 95, 200, 50, 150].enumerated().map { Moment(minute: $1, sequence: $0) })
        )
        #expect(history.count == 5)
        #expect(history.first.moment.instant == Moment(minute: 50).instant)
        #expect(history.last.moment.instant == Moment(minute: 200).instant)
        #expect(history.spells.map(\.count).reduce(0, +) == 5)
        #expect(history.spells.allSatisfy { $0.first <= $0.last })
    }

    @Test func laterRecordOfTheSameInstantIsTheLast() throws {
        let history = try #require(History.of([Moment(minute: 1, sequence: 1), Moment(minute: 1, sequence: 2)]))
        #expect(history.first.moment.sequence == 1)
        #expect(history.last.moment.sequence == 2)
    }

    @Test(arguments: 0..<30)
    func mergingIsTheSameBothWays(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let logs = (0..<2).map { chain in
            (0..<Int.random(in: 1...300, using: &generator))
                .map { _ in Int64.random(in: 0...50_000, using: &generator) }.sorted().enumerated()
                .map { Moment(minute: $1, chain: chain, sequence: $0) }
        }
        let left = try #require(History.of(logs[0]))
        let right = try #require(History.of(logs[1]))
        var one = left
        var other = right
        one.merge(right)
        other.merge(left)
        for merged in [one, other] {
            #expect(merged.count == logs[0].count + logs[1].count)
            #expect(merged.first.moment == (logs[0] + logs[1]).min())
            #expect(merged.last.moment == (logs[0] + logs[1]).max())
            #expect(merged.spells.count <= 64)
            #expect(merged.spells.map(\.count).reduce(0, +) == merged.count)
            #expect(merged.spells.map(\.first) == merged.spells.map(\.first).sorted())
        }
        #expect(one.spells == other.spells)
    }
}
