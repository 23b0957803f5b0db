// Looking for bytes, many at a time. The invariants of Bytes.swift hold here too.

extension RawSpan {
    /// The first offset from a start on that holds one of two bytes, or `nil`; it looks no further than the end.
    ///
    /// Quicker than `memchr` on the short stretches between a record's marks: nothing is called, and one pass sees both
    /// bytes. Both bounds must lie inside the span.
    @inline(__always)
    func firstOffset(of first: UInt8, or second: UInt8, from start: Int, to end: Int) -> Int? {
        let firsts = SIMD16<UInt8>(repeating: first)
        let seconds = SIMD16<UInt8>(repeating: second)
        return firstOffset(from: start, to: end, isHit: { $0 == first || $0 == second }) { block in
            (block .== firsts) .| (block .== seconds)
        }
    }

    /// The first offset from a start on that holds `<`, `>` or a line feed, or `nil`; see the search for two bytes.
    @inline(__always)
    func firstAngleBracketOrLineFeed(from start: Int, to end: Int) -> Int? {
        // `<` is `>` without the second lowest bit, so that one comparison sees both.
        let closing = SIMD16<UInt8>(repeating: UInt8(ascii: ">"))
        let bit = SIMD16<UInt8>(repeating: 0b10)
        let lineFeeds = SIMD16<UInt8>(repeating: UInt8(ascii: "\n"))
        return firstOffset(
            from: start,
            to: end,
            isHit: { $0 | 0b10 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
        ) { block in
            ((block | bit) .== closing) .| (block .== lineFeeds)
        }
    }

    /// The first byte that a comparison picks out, twice sixteen at a time: every processor compares sixteen at once.
    @inline(__always)
    private func firstOffset(
        from start: Int,
        to end: Int,
        isHit: (UInt8) -> Bool,
        hits: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
    ) -> Int? {
        var offset = start
        while offset <= byteCount &- 32 {
            let first = hits(unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)).words
            let second = hits(unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: SIMD16<UInt8>.self)).words
            let both = first | second
            if both[0] | both[1] != 0 {
                let isInFirst = first[0] | first[1] != 0
                let hit = offset &+ (isInFirst ? 0 : 16) &+ (isInFirst ? first : second).firstHit
                return hit < end ? hit : nil
            }
            offset &+= 32
            if offset >= end { return nil }
        }
        while offset < end {
            if isHit(byte(at: offset)) { return offset }
            offset &+= 1
        }
        return nil
    }

    /// How often a byte occurs in a range.
    package func count(of byte: UInt8, in range: Range<Int>) -> Int {
        let range = range.clamped(to: 0..<byteCount)
        let wanted = SIMD32<UInt8>(repeating: byte)
        var total = 0
        var offset = range.lowerBound
        while offset &+ 32 <= range.upperBound {
            // A lane counts at most 255 before it is added up, so 255 vectors make one block.
            var lanes = SIMD32<UInt8>()
            let blockEnd = Swift.min(range.upperBound, offset &+ 255 * 32)
            while offset &+ 32 <= blockEnd {
                let vector = unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD32<UInt8>.self)
                // A comparison gives lanes of all ones, which is -1: taking that away adds one.
                lanes &-= unsafeBitCast(vector .== wanted, to: SIMD32<UInt8>.self)
                offset &+= 32
            }
            total &+= lanes.sum
        }
        while offset < range.upperBound {
            if self.byte(at: offset) == byte { total &+= 1 }
            offset &+= 1
        }
        return total
    }
}

extension SIMD32<UInt8> {
    /// All lanes added up without overflow.
    fileprivate var sum: Int {
        let pairs = SIMD16<UInt16>(truncatingIfNeeded: evenHalf) &+ SIMD16<UInt16>(truncatingIfNeeded: oddHalf)
        return Int(pairs.wrappedSum())
    }
}

extension SIMDMask<SIMD16<Int8>> {
    /// All ones in the bytes that were hit, all zeros in the others.
    @inline(__always)
    fileprivate var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
}

extension SIMD2<UInt64> {
    /// Of sixteen bytes, the first that is not zero.
    ///
    /// Chosen without a branch: in which of the words it lies, no processor can guess.
    @inline(__always)
    fileprivate var firstHit: Int {
        let (low, high) = (UInt64(littleEndian: self[0]), UInt64(littleEndian: self[1]))
        let word = low != 0 ? low : high
        return (low != 0 ? 0 : 8) &+ word.trailingZeroBitCount >> 3
    }
}
