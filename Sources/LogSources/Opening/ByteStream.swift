/// Bytes that arrive in pieces.
package protocol ByteStream: ~Copyable {
    /// Fills the buffer from its start as far as there are bytes.
    ///
    /// - Returns: how many bytes were written; fewer than there is room for only at the end.
    /// - Throws: ``SourceError`` when the bytes can't be read.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int

    /// Why the bytes that were read are not all there should be; to be asked at their end. What fails before its first
    /// byte throws instead. Without a default: what wraps a stream asks that one.
    mutating func failure() -> SourceError?
}

/// Bytes of which any can be read at any time.
package protocol SeekableStream: ByteStream, ~Copyable {
    /// How many there are.
    var size: Int { get }

    /// Has the next bytes read from a place, 0 to ``size``.
    mutating func seek(to place: Int) throws(SourceError)
}
