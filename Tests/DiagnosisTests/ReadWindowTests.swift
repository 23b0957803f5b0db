import LogSources
import TestSupport
import Testing

@testable import Diagnosis

struct ReadWindowTests {
    @Test(arguments: [0, 1, 1000, 65_535, 65_536, 65_537, 262_143, 262_144, 262_145, 3_000_000])
    func windowPassesAllBytesInOrder(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        var stream = MemoryBytes(bytes)
        var window = ReadWindow()
        var generator = SeededGenerator(seed: count)
        var seen = 0
        var isLast = false
        while !isLast {
            isLast = try !window.fill(from: &stream)
            let used = isLast ? window.unread.count : Int.random(in: 0...window.unread.count, using: &generator)
            let start = window.unread.lowerBound
            #expect(window.buffer[start..<start + used] == bytes[seen..<seen + used])
            window.drop(used)
            seen += used
            #expect(window.buffer.count <= 3 << 20)
        }
        #expect(seen == count)
        #expect(window.unread.isEmpty)
    }

    /// Memory that was never used costs more than a short log; many calls cost a long one more than memory.
    @Test func windowGrowsWithTheLengthOfTheLog() throws {
        var stream = MemoryBytes([UInt8](repeating: 0, count: 20 << 20))
        var window = ReadWindow()
        var sizes: [Int] = []
        while try window.fill(from: &stream) {
            sizes.append(window.buffer.count)
            window.drop(window.unread.count)
        }
        #expect(sizes.first == 64 << 10)
        #expect(sizes.last == 256 << 10)
        #expect(sizes == sizes.sorted())
    }
}
