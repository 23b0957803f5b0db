/// Tells without decoding whether a record's time needs a closer look.
///
/// In nearly all records the date and the offset are those of the record before, and the clock does not run back. Three
/// comparisons of eight bytes see that; decoding the time would cost as much as finding the record.
struct TimeWatch {
    /// `HH:MM:SS` as a number that grows with the time.
    private var clock: UInt64 = 0
    /// `.mmm`, the same.
    private var fraction: UInt32 = 0
    /// The offset as written, with the quotation mark behind it if it has but two digits: `+300`, `-60"`.
    private var offset: UInt32 = 0
    /// The first and the last eight bytes of the date, which overlap.
    private var date: (head: UInt64, tail: UInt64) = (0, 0)
    private var isSet = false

    /// The bytes from `<time="` to behind the date, as native components write them.
    static let reach = 42

    /// Whether a record has the date and offset of the one before and is not older, so that of records that pass, the
    /// last one is the latest.
    ///
    /// The bounds are those of the record's attributes, from `<time="` to behind the closing `>`.
    @inline(__always)
    mutating func isRoutine(from start: Int, to end: Int, in bytes: RawSpan) -> Bool {
        guard let seen = TimeWatch.Sight(from: start, to: end, in: bytes) else {
            isSet = false
            return false
        }
        let isLater = seen.clock > clock || seen.clock == clock && seen.fraction >= fraction
        let isRoutine = isSet && seen.offset == offset && seen.date == date && isLater
        (clock, fraction, offset, date, isSet) = (seen.clock, seen.fraction, seen.offset, seen.date, true)
        return isRoutine
    }

    /// The bytes of one record's time.
    private struct Sight {
        let clock: UInt64
        let fraction: UInt32
        let offset: UInt32
        let date: (head: UInt64, tail: UInt64)

        /// Where the colons of `HH:MM:SS` stand in eight bytes, and the colons there.
        private static let colonPlaces: UInt64 = 0x0000_ff00_00ff_0000
        private static let colons: UInt64 = 0x0000_3a00_003a_0000

        /// `nil` when the time is not written as native components do: three digits after the seconds, an offset of a
        /// sign and two or three digits, a padded date.
        @inline(__always)
        init?(from attributesStart: Int, to attributesEnd: Int, in bytes: RawSpan) {
            // Nothing that is looked at lies further; shorter attributes hold no whole time and date.
            guard attributesStart <= bytes.byteCount &- TimeWatch.reach else { return nil }
            // Behind `<time="`: `09:15:55.035+300" date="10-03-2013"`.
            let start = attributesStart &+ 7
            let quote = UInt8(ascii: "\"")
            let dateStart: Int
            if bytes.uncheckedByte(at: start &+ 16) == quote {
                dateStart = start &+ 24
            } else if bytes.uncheckedByte(at: start &+ 15) == quote {
                dateStart = start &+ 23
            } else {
                return nil
            }
            let dateEnd = dateStart &+ 10
            guard dateEnd < attributesEnd, bytes.uncheckedByte(at: dateEnd) == quote else { return nil }
            let (time, rest) = (bytes.uncheckedWord(at: start), bytes.uncheckedWord(at: start &+ 8))
            // Only padded numbers grow with the time: `09:15:6.5530+300` lies before `09:15:56.035+300`.
            guard time & Sight.colonPlaces == Sight.colons, UInt8(truncatingIfNeeded: rest) == UInt8(ascii: ".") else {
                return nil
            }
            clock = time.byteSwapped
            fraction = UInt32(truncatingIfNeeded: rest).byteSwapped
            offset = UInt32(truncatingIfNeeded: rest >> 32)
            date = (bytes.uncheckedWord(at: dateStart), bytes.uncheckedWord(at: dateStart &+ 2))
        }
    }
}
