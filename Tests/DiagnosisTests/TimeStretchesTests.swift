import TestSupport
import Testing

@testable import Diagnosis

struct TimeStretchesTests {
    /// Only where the kind changes must be noted, and may be anywhere.
    @Test func recordsAreCountedWhetherOrNotEachIsNoted() {
        var generator = SeededGenerator(seed: 1)
        let kinds: [TimeStretches.Kind] = [.whole, .withoutOffset, .undated]
        for _ in 0..<200 {
            let records = (0..<Int.random(in: 0...40)).map { _ in kinds.randomElement(using: &generator) ?? .whole }
            var stretches = TimeStretches()
            for (index, kind) in records.enumerated() {
                let isNeeded = index == 0 || records[index - 1] != kind
                if isNeeded || Bool.random() { stretches.note(kind, at: index + 1) }
            }
            stretches.end(at: records.count + 1)
            #expect(stretches.withoutOffset == records.count { $0 == .withoutOffset })
            #expect(stretches.undated == records.count { $0 == .undated })
        }
    }
}
