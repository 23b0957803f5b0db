// Looking for the first byte that is not ASCII. The invariants of Bytes.swift hold here too.

extension RawSpan {
    /// The first offset from a start on whose byte is no ASCII character, or `nil`.
    ///
    /// 64 bytes at a time, since nearly all text of logs is ASCII to its end: it is asked of every byte that is read.
    package func firstBeyondASCII(from start: Int) -> Int? {
        var offset = max(start, 0)
        while offset <= byteCount &- 64 {
            let first = block(at: offset) | block(at: offset &+ 16)
            let second = block(at: offset &+ 32) | block(at: offset &+ 48)
            let all = first | second
            if (all[0] | all[1]) & 0x8080_8080_8080_8080 != 0 { break }
            offset &+= 64
        }
        while offset < byteCount {
            if uncheckedByte(at: offset) >= 0x80 { return offset }
            offset &+= 1
        }
        return nil
    }

    @inline(__always)
    private func block(at offset: Int) -> SIMD2<UInt64> {
        unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
    }
}
