import Foundation
import Fuzzing
import TestSupport
import Testing

/// The law of redaction over logs in which pieces of others are mixed up.
struct RandomLogTests {
    @Test(.timeLimit(.minutes(5)), arguments: [UInt64](1...8))
    func lawHoldsForPiecesOfLogs(seed: UInt64) throws {
        let harness = try #require(Harness.named("redaction"))
        let file = Repository.root.appending(path: "Fuzz/Seeds/redaction/lines")
        let bytes = Array(try Data(contentsOf: file))
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var text: [UInt8] = []
            for _ in 0..<12 {
                let start = Int.random(in: 0..<bytes.count, using: &random)
                text += bytes[start...].prefix(Int.random(in: 1...60, using: &random))
                let noise: [[UInt8]] = [[], [0x20], [0x2e], [0x5c], [0x0a], [0x25, 0x32, 0x46], [0x1b, 0x5b, 0x6d], [0xc3]]
                text += noise.randomElement(using: &random) ?? []
            }
            let flaw = harness.flaw(text)
            #expect(flaw == nil)
        }
    }
}
