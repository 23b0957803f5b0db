import Checked

/// Tells without a walk over the attributes whether a record's type is 3, which is how components mark errors.
///
/// Most records of a log come from one component, so that the type stands as far behind the beginning of the attributes as
/// in the record before: one comparison of eight bytes sees whether it does.
package struct TypeWatch {
    /// Where ` type="` stood, counted from the beginning of the attributes.
    private var distance = 0

    /// ` type="` as a little-endian number, and the bytes of it that are compared.
    private static let name: UInt64 = 0x0022_3d65_7079_7420
    private static let mask: UInt64 = 0x00ff_ffff_ffff_ffff

    /// No record seen.
    package init() {}

    /// Whether a record calls itself an error.
    @inlinable @inline(__always)
    package mutating func isError(_ record: RecordLayout, in bytes: RawSpan) -> Bool {
        isError(from: record.attributesStart, to: record.attributesEnd, in: bytes)
    }

    @usableFromInline
    mutating func isError(from start: Int, to end: Int, in bytes: RawSpan) -> Bool {
        let name = start &+ distance
        if distance == 0 || name &+ 8 > end || bytes.word(at: name) & TypeWatch.mask != TypeWatch.name {
            guard let place = TypeWatch.place(from: start, to: end, in: bytes) else { return false }
            distance = place &- start
        }
        let digit = start &+ distance &+ 7
        return bytes.byte(at: digit) == UInt8(ascii: "3") && bytes.byte(at: digit &+ 1) == UInt8(ascii: "\"")
    }

    /// Where ` type="` stands in attributes; `nil` when it does not.
    private static func place(from start: Int, to end: Int, in bytes: RawSpan) -> Int? {
        var search = Range(from: start, to: end)
        while let blank = bytes.firstOffset(of: UInt8(ascii: " "), in: search) {
            if blank &+ 8 <= end, bytes.word(at: blank) & mask == name { return blank }
            search = Range(from: blank &+ 1, to: end)
        }
        return nil
    }
}
