/// Tells without decoding whether a record's time needs a closer look.
///
/// In nearly all records the date and the offset are those of the record before, and the clock does not run back. Three
/// comparisons of eight bytes see that; decoding the time would cost as much as finding the record.
package struct TimeWatch {
    /// `HH:MM:SS` as a number that grows with the time.
    private var clock: UInt64 = 0
    /// The offset as written, with the quotation mark behind it if it has but two digits: `+300`, `-60"`.
    private var offset: UInt32 = 0
    /// The first and the last eight bytes of the date, which overlap.
    private var date: (head: UInt64, tail: UInt64) = (0, 0)
    private var isSet = false

    /// A watch that has seen nothing.
    package init() {}

    /// Whether a record has the date and offset of the one before and is not older by its seconds.
    package mutating func isRoutine(_ layout: RecordLayout, in bytes: RawSpan) -> Bool {
        guard let seen = TimeWatch.Sight(layout, in: bytes) else {
            isSet = false
            return false
        }
        let isRoutine = isSet && seen.offset == offset && seen.date == date && seen.clock >= clock
        (clock, offset, date, isSet) = (seen.clock, seen.offset, seen.date, true)
        return isRoutine
    }

    /// The bytes of one record's time.
    private struct Sight {
        let clock: UInt64
        let offset: UInt32
        let date: (head: UInt64, tail: UInt64)

        /// `nil` when the time is not written as native components do: three digits after the seconds, an offset of a
        /// sign and two or three digits, a padded date.
        init?(_ layout: RecordLayout, in bytes: RawSpan) {
            // Behind `<time="`: `09:15:55.035+300" date="10-03-2013"`.
            let start = layout.attributes.lowerBound + 7
            let quote = UInt8(ascii: "\"")
            let dateStart: Int
            if bytes.byte(at: start + 16) == quote {
                dateStart = start + 24
            } else if bytes.byte(at: start + 15) == quote {
                dateStart = start + 23
            } else {
                return nil
            }
            let dateEnd = dateStart + 10
            guard dateEnd < layout.attributes.upperBound, bytes.byte(at: dateEnd) == quote else { return nil }
            clock = bytes.word(at: start).byteSwapped
            offset = UInt32(truncatingIfNeeded: bytes.word(at: start + 8) >> 32)
            date = (bytes.word(at: dateStart), bytes.word(at: dateStart + 2))
        }
    }
}
