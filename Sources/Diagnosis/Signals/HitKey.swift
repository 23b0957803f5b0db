import CMTraceLog

/// What tells a hit's signal from others: its pattern and the fields that are its identity, as a list of words.
///
/// One key is written over for each hit of a log, so that none costs memory.
struct HitKey {
    /// What stands behind ``count`` words is left over from longer keys.
    private var words = [UInt64](repeating: 0, count: HitKey.mostWords)
    private var count = 0
    /// A number made of all words.
    ///
    /// Not a safe hash: who relies on it must compare the words.
    private(set) var hash: UInt64 = 0
    /// Whether the fields have no room here, so that this is not the key of any hit.
    private(set) var isTooLong = false

    /// Fields are some dozens of characters, a management point's capabilities some hundreds.
    static let mostWords = 96

    /// Begins the key of a pattern's hit.
    mutating func begin(pattern: Int) {
        count = 1
        words[0] = UInt64(truncatingIfNeeded: pattern)
        hash = HitKey.mixed(0, words[0])
        isTooLong = false
    }

    /// Adds a field that took no part in the match.
    mutating func appendMissing() {
        append(.max)
    }

    /// Adds a field's bytes.
    mutating func append(_ field: Range<Int>, of bytes: RawSpan) {
        // The length keeps neighbouring fields apart.
        append(UInt64(truncatingIfNeeded: field.count))
        guard (field.count &+ 7) >> 3 <= HitKey.mostWords &- count else {
            isTooLong = true
            return
        }
        var offset = field.lowerBound
        while offset < field.upperBound {
            let rest = field.upperBound &- offset
            let word = bytes.word(at: offset)
            append(rest < 8 ? word & (1 << UInt64(truncatingIfNeeded: 8 &* rest) &- 1) : word)
            offset &+= 8
        }
    }

    @inline(__always)
    private mutating func append(_ word: UInt64) {
        guard count < HitKey.mostWords else {
            isTooLong = true
            return
        }
        words[count] = word
        hash = HitKey.mixed(hash, word)
        count &+= 1
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return product ^ product >> 29
    }

    /// The words, to be kept.
    var list: ArraySlice<UInt64> { words[..<count] }

    /// Whether these words stand at a place among others.
    func stands(at place: Range<Int>, of others: [UInt64]) -> Bool {
        guard place.count == count, place.upperBound <= others.count else { return false }
        let words = words.span
        let others = others.span
        var index = 0
        while index < count, words[index] == others[place.lowerBound &+ index] { index &+= 1 }
        return index == count
    }
}
