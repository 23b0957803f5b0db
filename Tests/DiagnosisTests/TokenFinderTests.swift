import CMTraceLog
import TestSupport
import Times
import Testing

@testable import Diagnosis

struct TokenFinderTests {
    @Test(arguments: 0..<40)
    func finderAgreesWithASearchOfEachMessage(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("eyJJ.x".utf8)
        let bytes = (0..<3000).map { _ in letters.randomElement(using: &generator) ?? 0 }
        var finder = TokenFinder()
        var start = 0
        var base = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 0...30, using: &generator))
            let window = Array(bytes[base...])
            // Records that were taken in together are searched together; others come one by one.
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let stretch = start - base..<min(window.count, start - base + 100)
                finder.search(stretch, of: window.span.bytes)
            }
            let isToken = finder.isToken(in: start - base..<end - base, of: window.span.bytes)
            #expect(isToken == tokenBegins(in: start..<end, of: bytes), "\(start)..<\(end)")
            start = end + Int.random(in: 0...5, using: &generator)
            if Int.random(in: 0..<4, using: &generator) == 0, start < bytes.count {
                base = start
                finder.restart()
            }
        }
    }

    @Test func tokenCutByTheWindowIsFoundInTheNext() {
        var finder = TokenFinder()
        let first = Array("message ey".utf8)
        let second = Array("eyJhbGciOi".utf8)
        #expect(!isToken(&finder, 0..<8, first))
        finder.restart()
        #expect(isToken(&finder, 0..<10, second))
    }

    private func isToken(_ finder: inout TokenFinder, _ message: Range<Int>, _ bytes: [UInt8]) -> Bool {
        finder.isToken(in: message, of: bytes.span.bytes)
    }

    private func tokenBegins(in range: Range<Int>, of bytes: [UInt8]) -> Bool {
        range.contains { $0 + 3 <= bytes.count && Array(bytes[$0..<$0 + 3]) == Array("eyJ".utf8) }
    }
}
