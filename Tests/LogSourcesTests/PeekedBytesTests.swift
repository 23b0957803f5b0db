import LogSources
import Testing

struct PeekedBytesTests {
    @Test(arguments: [0, 1, 3, 4, 5, 100])
    func whatWasLookedAtIsReadAgain(count: Int) throws {
        var stream = try PeekedBytes(MemoryBytes([1, 2, 3, 4]), count: count)
        #expect(stream.head == Array([1, 2, 3, 4].prefix(count)))
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 3)
        while true {
            let read = try buffer.withUnsafeMutableBytes { bytes throws(SourceError) in try stream.read(into: bytes) }
            if read == 0 { break }
            // A short read means the end to whoever reads on.
            #expect(read == 3 || all.count + read == 4)
            all += buffer.prefix(read)
        }
        #expect(all == [1, 2, 3, 4])
    }
}
