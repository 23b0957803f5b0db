/// Bytes that arrive in pieces.
package protocol ByteStream: ~Copyable {
    /// Fills the buffer from its start as far as there are bytes.
    ///
    /// - Returns: how many bytes were written; fewer than there is room for only at the end.
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

/// A stream whose first bytes were looked at before the rest is read.
package struct PeekedBytes<Rest: ByteStream & ~Copyable>: ByteStream, ~Copyable {
    /// The first bytes, as many as were asked for; fewer are the whole stream.
    package let head: [UInt8]
    private var unread: Int
    private var rest: Rest

    /// Reads the first bytes of a stream.
    ///
    /// - Throws: ``SourceError`` when they can't be read.
    package init(_ stream: consuming Rest, count: Int) throws(SourceError) {
        var stream = stream
        head = try stream.bytes(atMost: count)
        unread = head.count
        rest = stream
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = Swift.min(buffer.count, unread)
        buffer.copyBytes(from: head[(head.count - unread)...].prefix(count))
        unread -= count
        guard count < buffer.count else { return count }
        return try count + rest.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
    }
}
