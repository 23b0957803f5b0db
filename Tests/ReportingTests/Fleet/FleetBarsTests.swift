import FleetModel
import Testing
import TestSupport
import Times

@testable import Reporting

/// The bars of beginnings: whatever the hours are, none is lost.
struct FleetBarsTests {
    @Test func everyDeviceIsInOneBarOrBeforeThem() throws {
        var random = SeededGenerator(seed: 1)
        for round in 0..<400 {
            var hours: [Int64: Int] = [:]
            let span: Int64 = [2, 50, 800, 9000, 2_000_000].randomElement(using: &random) ?? 2
            for _ in 0...Int.random(in: 0..<60, using: &random) {
                hours[Int64.random(in: -span..<span, using: &random)] = Int.random(in: 1..<500, using: &random)
            }
            let limit = Int.random(in: 1..<70, using: &random)
            let parts = [1, 2, 20].randomElement(using: &random) ?? 1
            let bars = try #require(FleetBars(BuiltFleet.beginnings(hours), limit: limit, leavingOut: parts))
            let all = hours.values.reduce(0, +)
            #expect(bars.bars.reduce(bars.earlier) { $0 + $1.devices } == all, "round \(round)")
            #expect(!bars.bars.isEmpty && bars.bars.count <= limit)
            let starts = bars.bars.map(\.start.seconds)
            #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 == bars.step.hours * 3600 })
            // The last hour lies in the last bar.
            let last = BuiltFleet.start + (hours.keys.max() ?? 0) * 3600
            #expect((starts.last ?? 0) <= last && last < (starts.last ?? 0) + bars.step.hours * 3600)
        }
    }

    @Test func timesOfAnySizeAreHeld() {
        for seconds in [Int64.min, Int64.min / 1000, -1, 0, Int64.max / 1000, Int64.max] {
            let hour = FleetBeginnings.Hour(start: Instant(seconds: seconds), devices: 1)
            for other in [Int64.min, 0, Int64.max] {
                let hours = [hour, FleetBeginnings.Hour(start: Instant(seconds: other), devices: 6)]
                    .sorted { $0.start < $1.start }
                let beginnings = FleetBeginnings(hours: hours, earlier: 0, unknown: 0)
                #expect(FleetBars(beginnings, limit: 14, leavingOut: 2) != nil)
                #expect(FleetBars(around: hour.start, of: beginnings).bars.count == 48)
                #expect(beginnings.wave != nil)
            }
        }
        #expect(FleetBars(BuiltFleet.beginnings([:]), limit: 14, leavingOut: 2) == nil)
    }

    @Test func barsAreAsShortAsTheHoursAllow() throws {
        let cases: [([Int64: Int], Int64)] = [
            ([0: 1, 13: 1], 1), ([0: 1, 14: 1], 3), ([0: 1, 300: 1], 24), ([0: 1, 1500: 1], 168),
            // One straggler a year before a wave of three hours does not make the bars weeks.
            ([-9000: 1, 0: 50, 1: 20, 2: 5], 1),
        ]
        for (hours, step) in cases {
            let bars = try #require(FleetBars(BuiltFleet.beginnings(hours), limit: 14, leavingOut: 20))
            #expect(bars.step.hours == step, "\(hours)")
        }
    }

    @Test func waveIsTheDayInWhichMostBegan() throws {
        // Stragglers before and behind it do not stretch it.
        let wave = BuiltFleet.beginnings([-20: 1, 0: 100, 1: 40, 3: 30, 9: 1, 400: 90]).wave
        #expect(wave?.map(\.devices) == [100, 40, 30])
        let words = try #require(wave.map { FleetWords.wave($0, of: 262) })
        #expect(words == "170 of 262 began between 2026-03-02 08:00 and 2026-03-02 12:00 UTC.")
        // The same number over a month is none, and neither are four.
        let month = Dictionary(uniqueKeysWithValues: (0..<60).map { (Int64($0) * 12, 1) })
        #expect(BuiltFleet.beginnings(month).wave == nil)
        #expect(BuiltFleet.beginnings([0: 4]).wave == nil)
    }
}
