import CMTraceLog
import Foundation
import Testing
import Times

/// Twice the input may take twice the work, not four times: a log must not be able to stop the tool.
@Suite(.serialized)
struct RecordReaderEffortTests {
    @Test(arguments: [
        ("", "!"), ("", "<![LOG["), ("", "]LOG]!>"), ("", "]LOG]!><time=\""), ("", "\u{0}"), ("", "<"), ("", "\">\n"),
        ("", "<![LOG[]LOG]!>"), ("", "<![LOG[]LOG]!><time=\""), ("<![LOG[", "]LOG]!>"), ("<![LOG[", "]LOG]!><time=\""),
        ("<![LOG[", "]LOG]!><time=\">"), ("<![LOG[", "<"), ("<![LOG[", "\u{0}"), ("<![LOG[", "x"),
    ])
    func effortGrowsWithTheLengthOnly(opening: String, unit: String) {
        let short = effort(opening, unit, bytes: 5 << 20)
        let long = effort(opening, unit, bytes: 10 << 20)
        #expect(long.steps <= 2 * short.steps + 64)
        // Quadratic work would be four times as much.
        #expect(long.seconds < 3 * short.seconds + 0.2)
    }

    /// The steps, and the processor time this thread took, which other load does not change.
    ///
    /// An open record is looked through again with each window, so those logs come in windows, the others at once.
    private func effort(_ opening: String, _ unit: String, bytes: Int) -> (steps: Int, seconds: Double) {
        let piece = Array(unit.utf8)
        var log = Array(opening.utf8)
        log.reserveCapacity(bytes + 64)
        let block = Array(repeatElement(piece, count: 4096 / piece.count + 1).joined())
        while log.count < bytes { log.append(contentsOf: block) }
        var steps = 0
        let start = threadSeconds()
        var covered = 0
        Reading.walk(log, chunk: opening.isEmpty ? log.count + 1 : 256 << 10) { piece in
            steps += 1
            covered += piece.range.count
        }
        #expect(covered == log.count)
        return (steps, threadSeconds() - start)
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
