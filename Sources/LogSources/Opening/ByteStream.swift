/// Bytes that arrive in pieces.
package protocol ByteStream: ~Copyable {
    /// Fills the buffer from its start as far as there are bytes.
    ///
    /// - Returns: how many bytes were written; fewer than there is room for only at the end.
    /// - Throws: ``SourceError`` when the bytes can't be read.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int
}
