import Checked

/// A stream over bytes that are in memory.
package struct MemoryBytes: SeekableStream {
    private let bytes: [UInt8]
    private var place = 0

    /// A stream over these bytes.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var size: Int { bytes.count }

    package mutating func seek(to place: Int) {
        self.place = min(max(place, 0), bytes.count)
    }

    package func failure() -> SourceError? { nil }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = Swift.min(buffer.count, bytes.count - place)
        buffer.copyBytes(from: bytes[Range(from: place, to: place + count)])
        place += count
        return count
    }
}
