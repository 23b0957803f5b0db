/// A stream over bytes that are in memory.
package struct MemoryBytes: ByteStream {
    private var rest: ArraySlice<UInt8>

    /// A stream over these bytes.
    package init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = Swift.min(buffer.count, rest.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}
