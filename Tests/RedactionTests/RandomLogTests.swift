import Foundation
import Fuzzing
import TestSupport
import Testing

/// The law of redaction over the words of logs in any order, with anything between them.
struct RandomLogTests {
    @Test(.timeLimit(.minutes(5)), arguments: [UInt64](1...8))
    func lawHoldsForWordsOfLogs(seed: UInt64) throws {
        let harness = try #require(Harness.named("redaction"))
        let file = Repository.root.appending(path: "Fuzz/Seeds/redaction/lines")
        let words = try Array(Data(contentsOf: file)).split { $0 == 0x20 || $0 == 0x0a }
        let between = [" ", ". ", "\n", "%2F", "\u{1b}[m", ", ", "'", "\" ", "é ", ": ", " = "].map { Array($0.utf8) }
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var text: [UInt8] = []
            for _ in 0..<20 {
                text += words.randomElement(using: &random) ?? []
                text += between.randomElement(using: &random) ?? []
            }
            let flaw = harness.flaw(text)
            #expect(flaw == nil)
        }
    }
}
