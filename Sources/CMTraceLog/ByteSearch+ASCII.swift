// Looking for the first byte that is not ASCII. The invariants of Bytes.swift hold here too.

extension RawSpan {
    /// The first offset from a start on whose byte is no ASCII character, or `nil`; it looks no further than the end.
    ///
    /// 256 bytes at a time, since nearly all text of logs is ASCII to its end: it is asked of every byte that is read.
    package func firstBeyondASCII(from start: Int, to end: Int) -> Int? {
        let end = min(end, byteCount)
        var offset = max(start, 0)
        while offset <= end &- 256 {
            let all =
                quarter(at: offset) | quarter(at: offset &+ 64) | quarter(at: offset &+ 128)
                | quarter(at: offset &+ 192)
            if (all[0] | all[1]) & 0x8080_8080_8080_8080 != 0 { break }
            offset &+= 256
        }
        while offset <= end &- 8, uncheckedWord(at: offset) & 0x8080_8080_8080_8080 == 0 { offset &+= 8 }
        while offset < end {
            if uncheckedByte(at: offset) >= 0x80 { return offset }
            offset &+= 1
        }
        return nil
    }

    /// 64 bytes in one, of which a bit is set that is set in any of them.
    @inline(__always)
    private func quarter(at offset: Int) -> SIMD2<UInt64> {
        (block(at: offset) | block(at: offset &+ 16)) | (block(at: offset &+ 32) | block(at: offset &+ 48))
    }

    @inline(__always)
    private func block(at offset: Int) -> SIMD2<UInt64> {
        unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
    }
}
