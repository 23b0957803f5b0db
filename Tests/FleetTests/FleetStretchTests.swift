import FleetModel
import Testing
import Times

/// When most devices began to fail.
struct FleetStretchTests {
    private func stretch(_ times: [Int64]) -> [Int64]? {
        FleetStretch(times).map { [$0.first.seconds, $0.last.seconds] }
    }

    @Test func halfOfThemAndOneMoreBeganInIt() {
        #expect(stretch([]) == nil)
        #expect(stretch([7]) == [7, 7])
        #expect(stretch([7, 9]) == [7, 9])
        #expect(stretch([0, 100, 101, 102, 500]) == [100, 102])
    }

    /// Two devices that have failed for a year do not move it.
    @Test func stragglersBeforeAWaveDoNotMoveIt() {
        let wave = (0..<50).map { 1_000_000 + Int64($0) * 60 }
        #expect(stretch([1, 2] + wave)?.first.map { $0 >= 1_000_000 } == true)
    }

    @Test func theFirstOfSeveralAsShortIsTaken() {
        #expect(stretch([0, 10, 20, 30]) == [0, 20])
    }

    /// Times come from logs.
    @Test func timesAtBothEndsAreNoTrap() {
        #expect(stretch([.min, .max]) == nil)
        #expect(stretch([.min, 0, .max]) == [0, Instant(seconds: .max).seconds])
    }
}
