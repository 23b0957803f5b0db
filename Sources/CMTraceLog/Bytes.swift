// Looking at bytes and copying them. Every unsafe access of this target stands in this file and in ByteSearch.swift.
//
// Invariants: each function clamps its range to the span before it takes a pointer, no pointer leaves the closure
// that received it, and wide loads are only made where the whole width lies inside the span.

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif canImport(ucrt)
    private import ucrt
#endif

extension RawSpan {
    /// The byte at an offset; 0 outside the span, so that look-ahead needs no check of its own.
    @inlinable @inline(__always)
    package func byte(at offset: Int) -> UInt8 {
        guard offset >= 0, offset < byteCount else { return 0 }
        return unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// Eight bytes as one little-endian number; bytes outside the span are 0.
    @inlinable @inline(__always)
    package func word(at offset: Int) -> UInt64 {
        guard offset >= 0, offset <= byteCount &- 8 else { return wordAtEnd(offset) }
        return UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// Eight bytes as one little-endian number, read without a look at the bounds.
    ///
    /// Only for quick ways that compare their farthest offset once for many loads: `offset` must be at least 0 and at
    /// most `byteCount - 8`.
    @inlinable @inline(__always)
    package func uncheckedWord(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// A byte read without a look at the bounds, inside of which the offset must lie.
    @inlinable @inline(__always)
    package func uncheckedByte(at offset: Int) -> UInt8 {
        unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// Eight bytes that do not all lie inside the span, put together one by one.
    @usableFromInline
    func wordAtEnd(_ offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<8 { word |= UInt64(byte(at: offset &+ index)) << UInt64(8 * index) }
        return word
    }

    /// Whether the bytes at an offset are exactly these.
    package func hasBytes(_ expected: StaticString, at offset: Int) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard offset >= 0, count <= byteCount, offset <= byteCount &- count else { return false }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return count == 0 }
            return memcmp(base + offset, expected.utf8Start, count) == 0
        }
    }

    /// Whether the bytes at an offset are exactly these.
    package func hasBytes(_ expected: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, expected.count <= byteCount, offset <= byteCount &- expected.count else { return false }
        return withUnsafeBytes { buffer in
            expected.withUnsafeBytes { expected in
                guard let base = buffer.baseAddress, let wanted = expected.baseAddress else { return true }
                return memcmp(base + offset, wanted, expected.count) == 0
            }
        }
    }

    /// Whether the bytes at an offset are those of a part of an array.
    package func hasBytes(_ expected: [UInt8], _ part: Range<Int>, at offset: Int) -> Bool {
        guard part.lowerBound >= 0, part.upperBound <= expected.count, offset >= 0, part.count <= byteCount,
            offset <= byteCount &- part.count
        else { return false }
        return withUnsafeBytes { buffer in
            expected.withUnsafeBytes { expected in
                guard let base = buffer.baseAddress, let wanted = expected.baseAddress else { return part.isEmpty }
                return memcmp(base + offset, wanted + part.lowerBound, part.count) == 0
            }
        }
    }

    /// The first offset of a byte in a range, or `nil`.
    ///
    /// The C library's `memchr` is vectorised for the processor at hand, which portable Swift code is not.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<byteCount)
        guard !range.isEmpty else { return nil }
        return withUnsafeBytes { (buffer: UnsafeRawBufferPointer) -> Int? in
            guard let base = buffer.baseAddress,
                let found = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// A copy of a range's bytes; the range is clamped to the span.
    package func copy(of range: Range<Int>) -> [UInt8] {
        let range = range.clamped(to: 0..<byteCount)
        return withUnsafeBytes { Array(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Adds a range's bytes to an array.
    package func append(_ range: Range<Int>, to destination: inout [UInt8]) {
        let range = range.clamped(to: 0..<byteCount)
        withUnsafeBytes { destination.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Replaces an array's content by a range's bytes and keeps the array's memory.
    package func copy(of range: Range<Int>, into destination: inout [UInt8]) {
        let range = range.clamped(to: 0..<byteCount)
        destination.removeAll(keepingCapacity: true)
        withUnsafeBytes { destination.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}
