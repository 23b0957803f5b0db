import Testing
import Times

@testable import Diagnosis

/// The order of records whose clock was set back.
struct WrittenOrderTests {
    private static func minutes(_ minutes: Int64) -> Instant { Instant(milliseconds: minutes * 60_000) }

    @Test func withoutAStepTimesStay() {
        var order = WrittenOrder()
        #expect([5, 3, 90].map { order.place(of: Self.minutes($0)) } == [5, 3, 90].map { Self.minutes($0) })
    }

    @Test func whatIsWrittenBehindAStepLiesBehindIt() {
        var order = WrittenOrder()
        order.stepBack(from: Self.minutes(480), to: Self.minutes(120))
        #expect(order.place(of: Self.minutes(120)) == Self.minutes(490))
        #expect(order.place(of: Self.minutes(125)) == Self.minutes(495))
    }

    /// Two programs with different clocks that write in turn do not drive the order away, and it never runs back.
    @Test func leapsForwardTakeTheStepBack() {
        var order = WrittenOrder()
        var places: [Instant] = []
        for turn in 0..<1000 {
            let (ahead, behind) = (Self.minutes(480 + Int64(turn)), Self.minutes(Int64(turn)))
            places.append(order.place(of: ahead))
            order.stepBack(from: ahead, to: behind)
            places.append(order.place(of: behind))
        }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(places.allSatisfy { $0 < Self.minutes(15_000) })
    }

    @Test func extremeTimesEndAtTheirBounds() {
        var order = WrittenOrder()
        order.stepBack(from: Instant(milliseconds: .max), to: Instant(milliseconds: .min))
        order.stepBack(from: Instant(milliseconds: .max), to: Instant(milliseconds: .min))
        #expect(order.place(of: Instant(milliseconds: .max)) == Instant(milliseconds: .max))
    }
}
