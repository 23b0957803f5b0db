import TestSupport
import Testing
import Times

@testable import Reporting

/// Where times lie across the picture.
struct TimeScaleTests {
    private func instant(_ seconds: Int64) -> Instant { Instant(seconds: seconds) }

    /// Of any times, however far apart: the order is kept, nothing leaves the picture, and every part has its room.
    @Test(arguments: 0..<300)
    func orderIsKeptWithinThePicture(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<Int64>] = [0...10, 0...3600, 0...9_000_000_000, .min ... .max]
        let times = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            Instant(milliseconds: .random(in: ranges.randomElement(using: &generator) ?? 0...1, using: &generator))
        }
        let scale = try #require(TimeScale(times))
        let places = times.sorted().map { scale.place(of: $0) }
        #expect(places == places.sorted())
        #expect(places.allSatisfy { (0...100).contains($0) })
        #expect(scale.parts.allSatisfy { $0.width >= 0 && $0.start <= $0.end })
        #expect(scale.parts.count { $0.isBreak } <= 2)
        if Set(times).count > 1 {
            #expect(abs(scale.parts.reduce(0) { $0 + $1.width } - 98.8) < 0.01)
        }
        let ticks = TimeTicks(scale: scale, offsetMinutes: 300).ticks()
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1.place - $0.place >= 12.9 })
        #expect(!ticks.isEmpty && ticks.count <= 9)
    }

    @Test func weeksBeforeAnHourAreLeftOut() throws {
        let start = 41 * 86_400
        let times = ([0] + stride(from: start, through: start + 2700, by: 300)).map { instant(Int64($0)) }
        let scale = try #require(TimeScale(times))
        #expect(scale.parts.map(\.isBreak) == [true, false])
        #expect(scale.place(of: times[1]) < 10)
        // An hour is as wide as another outside of breaks.
        let places = times.dropFirst().map { scale.place(of: $0) }
        let steps = zip(places, places.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { abs($0 - steps[0]) < 0.01 })
    }

    /// Near misses: a gap that does not dwarf the rest, one too short to matter, and one in which something goes on.
    @Test func otherGapsAreNot() throws {
        let even = try #require(TimeScale((0..<4).map { instant($0 * 86_400 * 7) }))
        #expect(even.parts.map(\.isBreak) == [false])
        let short = try #require(TimeScale([0, 3600, 3610, 3620].map(instant)))
        #expect(short.parts.map(\.isBreak) == [false])
        let times = [0, 864_000, 864_010].map(instant)
        #expect(try #require(TimeScale(times)).parts.map(\.isBreak) == [true, false])
        let busy = try #require(TimeScale(times, busy: [(times[0], times[1])]))
        #expect(busy.parts.map(\.isBreak) == [false])
    }

    @Test func ticksAreRoundTimesOfTheAxissClock() throws {
        let start = Instant(milliseconds: 1_772_438_400_000 + 420_000)  // 2026-03-02T08:07:00Z
        let scale = try #require(TimeScale([start, start.advanced(byMinutes: 180)]))
        let ticks = TimeTicks(scale: scale, offsetMinutes: -60).ticks().map(\.text)
        #expect(ticks.first == "2026-03-02 09:07")
        #expect(ticks.dropFirst().allSatisfy { $0.hasSuffix(":00") || $0.hasSuffix(":30") })
        #expect(TimeScale([]) == nil)
        let one = try #require(TimeScale([start]))
        #expect(one.place(of: start) == 50 && TimeTicks(scale: one, offsetMinutes: 0).ticks().count == 1)
    }
}
