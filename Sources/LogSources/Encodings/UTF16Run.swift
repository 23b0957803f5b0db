import CMTraceLog

// Unsafe stores of this target stand here. Invariants: the buffer has room for three bytes of each unit and a block
// more, so that no store leaves it, and loads are made only where their whole width lies inside the span.

/// Bytes of UTF-16 on their way into UTF-8, sixteen characters of ASCII at a time.
struct UTF16Run {
    private let isBigEndian: Bool
    /// The first byte that was not used up.
    private(set) var position = 0
    /// How many units are half a pair without the other half.
    private(set) var invalidUnits = 0
    /// Where the first of them stands.
    private(set) var firstInvalid: Int?

    /// Room that is needed behind the last character: a block is stored as a whole.
    static let slack = 16

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// Writes all whole characters.
    ///
    /// - Returns: how many bytes were written.
    mutating func write(_ bytes: RawSpan, to buffer: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        while true {
            while position <= bytes.byteCount &- 32, let block = asciiBlock(of: bytes) {
                buffer.storeBytes(of: block, toByteOffset: count, as: SIMD16<UInt8>.self)
                count &+= 16
                position &+= 32
            }
            // The block that is not ASCII, or the rest.
            let end = min(position &+ 32, bytes.byteCount)
            while position < end {
                guard let scalar = next(in: bytes) else { return count }
                count &+= scalar.write(to: buffer, at: count)
            }
            if position >= bytes.byteCount { return count }
        }
    }

    /// The next sixteen units as bytes; `nil` unless all of them are ASCII.
    @inline(__always)
    private func asciiBlock(of bytes: RawSpan) -> SIMD16<UInt8>? {
        var low = bytes.units(at: position)
        var high = bytes.units(at: position &+ 16)
        if isBigEndian {
            low = low &<< 8 | low &>> 8
            high = high &<< 8 | high &>> 8
        }
        let all = unsafeBitCast(low | high, to: SIMD2<UInt64>.self)
        guard (all[0] | all[1]) & 0xff80_ff80_ff80_ff80 == 0 else { return nil }
        return SIMD16(truncatingIfNeeded: SIMD16<UInt16>(lowHalf: low, highHalf: high))
    }

    /// The character at the position; `nil` when it is not there as a whole.
    private mutating func next(in bytes: RawSpan) -> Unicode.Scalar? {
        guard let unit = unit(at: position, in: bytes) else { return nil }
        guard UTF16.isLeadSurrogate(unit) else {
            position &+= 2
            return Unicode.Scalar(unit) ?? invalid()
        }
        guard let second = self.unit(at: position &+ 2, in: bytes) else { return nil }
        position &+= 2
        guard UTF16.isTrailSurrogate(second) else { return invalid() }
        position &+= 2
        let (high, low) = (UInt32(truncatingIfNeeded: unit), UInt32(truncatingIfNeeded: second))
        return Unicode.Scalar(0x1_0000 &+ (high & 0x3ff) << 10 | low & 0x3ff)
    }

    /// A unit alone that should be one of two, right before the position.
    private mutating func invalid() -> Unicode.Scalar {
        if firstInvalid == nil { firstInvalid = position &- 2 }
        invalidUnits &+= 1
        return .replacement
    }

    private func unit(at offset: Int, in bytes: RawSpan) -> UInt16? {
        guard offset <= bytes.byteCount &- 2 else { return nil }
        let high = UInt16(truncatingIfNeeded: bytes.byte(at: isBigEndian ? offset : offset &+ 1))
        return high << 8 | UInt16(truncatingIfNeeded: bytes.byte(at: isBigEndian ? offset &+ 1 : offset))
    }
}

extension RawSpan {
    /// Eight units as the processor at hand has numbers, of a text in little-endian order.
    @inline(__always)
    fileprivate func units(at offset: Int) -> SIMD8<UInt16> {
        let units = unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD8<UInt16>.self)
        return UInt16(littleEndian: 1) == 1 ? units : units &<< 8 | units &>> 8
    }
}

extension Unicode.Scalar {
    /// Writes the character as UTF-8.
    ///
    /// - Returns: how many bytes that are.
    fileprivate func write(to buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        guard value >= 0x80 else {
            buffer.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: offset, as: UInt8.self)
            return 1
        }
        var count = 0
        for byte in UTF8.encode(self) ?? UTF8.encodedReplacementCharacter {
            buffer.storeBytes(of: byte, toByteOffset: offset &+ count, as: UInt8.self)
            count &+= 1
        }
        return count
    }
}
