import Checked

/// Tells without a walk over the attributes whether a record's type is 3, which is how components mark errors.
///
/// Records of one component nearly always have their type as far behind the beginning of the attributes: one comparison
/// of eight bytes sees whether this one has.
package struct TypeWatch {
    /// Where ` type="` stood, counted from the beginning of the attributes, by letters of the component; 0 for nowhere.
    private var distances = SIMD64<UInt8>()

    /// ` type="` as a little-endian number, and the bytes of it that are compared.
    private static let name: UInt64 = 0x0022_3d65_7079_7420
    private static let mask: UInt64 = 0x00ff_ffff_ffff_ffff
    /// Where the second letter of a component stands behind a padded date and an offset of three digits.
    private static let letters = 55

    /// No record seen.
    package init() {}

    /// Whether a record calls itself an error.
    package mutating func isError(_ record: RecordLayout, in bytes: RawSpan) -> Bool {
        isError(from: record.attributesStart, to: record.attributesEnd, in: bytes)
    }

    private mutating func isError(from start: Int, to end: Int, in bytes: RawSpan) -> Bool {
        let letters = (bytes.word(at: start &+ TypeWatch.letters) &* 0x9e37_79b9_7f4a_7c15) >> 58
        let place = Int(truncatingIfNeeded: letters)
        var name = start &+ Int(distances[place])
        if bytes.word(at: name) & TypeWatch.mask != TypeWatch.name || name &+ 8 > end {
            guard let found = TypeWatch.place(from: start, to: end, in: bytes) else { return false }
            distances[place] = UInt8(truncatingIfNeeded: found &- start)
            name = found
        }
        return bytes.byte(at: name &+ 7) == UInt8(ascii: "3") && bytes.byte(at: name &+ 8) == UInt8(ascii: "\"")
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
