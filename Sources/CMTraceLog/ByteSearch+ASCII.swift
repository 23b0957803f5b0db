// Looking for the first byte that is not ASCII. The invariants of Bytes.swift hold here too.

extension RawSpan {
    /// The first offset from a start on whose byte is no ASCII character, or `nil`; it looks no further than the end.
    ///
    /// 256 bytes at a time, since nearly all text of logs is ASCII to its end: it is asked of every byte that is read.
    package func firstBeyondASCII(from start: Int, to end: Int) -> Int? {
        let end = min(end, byteCount)
        var offset = max(start, 0)
        if end &- offset >= 512 { offset = firstAlignedBlock(from: offset, to: end) }
        while offset <= end &- 8, uncheckedWord(at: offset) & RawSpan.highBits == 0 { offset &+= 8 }
        while offset < end {
            if uncheckedByte(at: offset) >= 0x80 { return offset }
            offset &+= 1
        }
        return nil
    }

    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// The offset of the first block in which a byte is not ASCII, or of what is too short for one.
    ///
    /// Blocks begin where sixteen bytes are loaded and compared by one instruction, which asks for such an address.
    private func firstAlignedBlock(from start: Int, to end: Int) -> Int {
        withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return start }
            let ahead = 16 &- (Int(bitPattern: base) &+ start) & 15
            for offset in 0..<ahead where base[start &+ offset] >= 0x80 { return start }
            var offset = start &+ ahead
            while offset <= end &- 256 {
                var all = SIMD2<UInt64>()
                for place in 0..<16 { all |= (base + (offset &+ place &* 16)).load(as: SIMD2<UInt64>.self) }
                if (all[0] | all[1]) & RawSpan.highBits != 0 { return offset }
                offset &+= 256
            }
            return offset
        }
    }
}

extension UnsafeRawPointer {
    fileprivate subscript(offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }
}
