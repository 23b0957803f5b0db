/// Bytes that arrive in pieces.
package protocol ByteStream: ~Copyable {
    /// Fills the buffer from its start as far as bytes are at hand.
    ///
    /// - Returns: how many bytes were written; 0 at the end.
    /// - Throws: ``SourceError`` when the bytes can't be read.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int
}

/// Bytes that are in memory already: examples, tests, standard input that was looked at.
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
