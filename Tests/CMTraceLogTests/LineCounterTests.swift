import Testing

@testable import CMTraceLog

struct LineCounterTests {
    @Test(arguments: 0..<50)
    func linesAreLineEndsBeforeTheOffsetPlusOne(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let bytes = randomBytes(count: Int.random(in: 0...20_000, using: &generator), using: &generator)
        var counter = LineCounter()
        var offset = 0
        while offset <= bytes.count {
            let byHand = bytes[..<offset].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
            #expect(counter.line(at: offset, in: bytes) == byHand)
            offset += Int.random(in: 0...3000, using: &generator)
        }
    }

    @Test(arguments: 0..<50)
    func discardedBytesStayCounted(seed: Int) {
        var generator = SeededGenerator(seed: 100 + seed)
        let bytes = randomBytes(count: 5000, using: &generator)
        var counter = LineCounter()
        var start = 0
        var lowest = 0
        while start < bytes.count {
            let window = Array(bytes[start..<min(bytes.count, start + 700)])
            let asked = Int.random(in: min(lowest, window.count)...window.count, using: &generator)
            let byHand = bytes[..<(start + asked)].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
            #expect(counter.line(at: asked, in: window) == byHand)
            let used = Int.random(in: 1...window.count, using: &generator)
            counter.discard(used, of: window)
            lowest = max(0, asked - used)
            start += used
        }
    }

    @Test func carriageReturnAloneBeginsNoLine() {
        let bytes = Array("a\rb\r\nc".utf8)
        var counter = LineCounter()
        #expect(counter.line(at: bytes.count, in: bytes) == 2)
    }

    /// Every fourth byte is a line end, with long stretches so that the vectors' lanes are filled.
    private func randomBytes(count: Int, using generator: inout SeededGenerator) -> [UInt8] {
        let isDense = Bool.random(using: &generator)
        return (0..<count).map { _ in
            isDense || UInt8.random(in: 0..<4, using: &generator) == 0
                ? 10 : UInt8.random(in: 0...255, using: &generator)
        }
    }
}
