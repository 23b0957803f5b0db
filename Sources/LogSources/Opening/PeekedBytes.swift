/// A stream whose first bytes were looked at before the rest is read.
package struct PeekedBytes: ByteStream, ~Copyable {
    /// The first bytes, as many as were asked for; fewer are the whole stream.
    package let head: [UInt8]
    private var unread: Int
    private var rest: any ByteStream & ~Copyable

    /// Reads the first bytes of a stream.
    ///
    /// - Throws: ``SourceError`` when they can't be read.
    package init(_ stream: consuming any ByteStream & ~Copyable, count: Int) throws(SourceError) {
        var stream = stream
        head = try stream.bytes(atMost: count)
        unread = head.count
        rest = stream
    }

    /// A stream whose first bytes were read already.
    package init(head: [UInt8], rest: consuming any ByteStream & ~Copyable) {
        self.head = head
        unread = head.count
        self.rest = rest
    }

    package mutating func failure() -> SourceError? { rest.failure() }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = Swift.min(buffer.count, unread)
        buffer.copyBytes(from: head[(head.count - unread)...].prefix(count))
        unread -= count
        guard count < buffer.count else { return count }
        return try count + rest.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
    }
}
