// Counting in a section, sixteen bytes at a time: every processor compares as many at once.

/// Counts the bytes at which something holds.
protocol ByteCount {
    var bytes: UnsafeBufferPointer<UInt8> { get }

    /// Whether a byte counts, given the one behind it, which is zero at the end.
    static func counts(_ byte: UInt8, before next: UInt8) -> Bool
    /// The same for sixteen bytes.
    static func counts(_ block: SIMD16<UInt8>, before next: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
}

/// Counts the bytes that start a character.
struct CharacterCount: ByteCount {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    @inline(__always)
    static func counts(_ byte: UInt8, before next: UInt8) -> Bool {
        byte & 0xC0 != 0x80
    }

    @inline(__always)
    static func counts(_ block: SIMD16<UInt8>, before next: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        (block & SIMD16(repeating: 0xC0)) .!= SIMD16(repeating: 0x80)
    }
}

/// Counts the line feeds, and the carriage returns without one behind them.
struct LineEndCount: ByteCount {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Where the last line of a range starts.
    func lastLineStart(in range: Range<Int>) -> Int {
        range.last(where: counts(at:)).map { $0 + 1 } ?? range.lowerBound
    }

    @inline(__always)
    static func counts(_ byte: UInt8, before next: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n"))
    }

    @inline(__always)
    static func counts(_ block: SIMD16<UInt8>, before next: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        let feed = SIMD16(repeating: UInt8(ascii: "\n"))
        return (block .== feed) .| ((block .== SIMD16(repeating: UInt8(ascii: "\r"))) .& (next .!= feed))
    }
}

extension ByteCount {
    /// How many bytes of a range count; the range must lie in the bytes.
    @inline(__always)
    func count(in range: Range<Int>) -> Int {
        var total = 0
        var offset = range.lowerBound
        // A block and the byte behind it must lie in the bytes, and no lane of the sum may count further than 255.
        let lastBlock = min(range.upperBound, bytes.count - 1) - 16
        while offset <= lastBlock {
            var sums = SIMD16<UInt8>.zero
            let end = min(lastBlock, offset + 16 * 254)
            while offset <= end {
                let counted = Self.counts(block(at: offset), before: block(at: offset + 1))
                sums = sums.replacing(with: sums &+ 1, where: counted)
                offset += 16
            }
            total += Int(SIMD16<UInt16>(truncatingIfNeeded: sums).wrappedSum())
        }
        return total + (offset..<max(offset, range.upperBound)).count(where: counts(at:))
    }

    @inline(__always)
    private func block(at offset: Int) -> SIMD16<UInt8> {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    /// Whether the byte at an offset counts.
    func counts(at offset: Int) -> Bool {
        Self.counts(bytes[offset], before: offset + 1 < bytes.count ? bytes[offset + 1] : 0)
    }
}
