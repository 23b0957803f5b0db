import Checked

extension ByteStream where Self: ~Copyable {
    /// Reads the stream's next bytes, so many at most.
    ///
    /// - Returns: the bytes; fewer than the limit are the rest of the stream.
    /// - Throws: ``SourceError`` when they can't be read.
    package mutating func bytes(atMost limit: Int) throws(SourceError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let wanted = min(limit - bytes.count, 64 << 10)
            var failure: SourceError?
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                do throws(SourceError) {
                    count = try read(into: UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            // Most are so short that the first piece is all of them.
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if piece.count < wanted { break }
        }
        return bytes
    }

    /// Reads the stream to its end.
    ///
    /// - Returns: all its bytes; `nil` when there are more than the limit, of which one more is read.
    /// - Throws: ``SourceError`` when they can't be read.
    package mutating func readAll(limit: Int) throws(SourceError) -> [UInt8]? {
        let bytes = try bytes(atMost: limit +| 1)
        if let failure = failure() { throw failure }
        return bytes.count <= limit ? bytes : nil
    }
}
