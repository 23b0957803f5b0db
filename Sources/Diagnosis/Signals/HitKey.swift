import CMTraceLog
import Times

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
        words[0] = UInt64(truncatingIfNeeded: pattern)
        hash = HitKey.mixed(0, words[0])
        count = 1
        isTooLong = false
    }

    /// Adds a field that took no part in the match.
    mutating func appendMissing() {
        append(0..<0, length: .max, of: RawSpan())
    }

    /// Adds a field's bytes.
    mutating func append(_ field: Range<Int>, of bytes: RawSpan) {
        append(field, length: UInt64(truncatingIfNeeded: field.count), of: bytes)
    }

    /// Adds a length, which keeps neighbouring fields apart, and bytes.
    private mutating func append(_ field: Range<Int>, length: UInt64, of bytes: RawSpan) {
        guard 1 &+ (field.count &+ 7) >> 3 <= HitKey.mostWords &- count else {
            isTooLong = true
            return
        }
        var (count, hash) = (count, HitKey.mixed(hash, length))
        var target = words.mutableSpan
        target[count] = length
        count &+= 1
        var offset = field.lowerBound
        while offset < field.upperBound {
            let rest = UInt64(truncatingIfNeeded: field.upperBound &- offset)
            let word = rest < 8 ? bytes.word(at: offset) & (1 << (8 &* rest) &- 1) : bytes.word(at: offset)
            target[count] = word
            hash = HitKey.mixed(hash, word)
            count &+= 1
            offset &+= 8
        }
        self.count = count
        self.hash = hash
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
