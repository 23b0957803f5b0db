/// Reads the `time` and `date` attributes of records, one after the other.
///
/// Neighbouring records nearly always carry the same date, so the last date is kept and compared as bytes.
struct TimestampParser {
    /// The first and the last eight bytes of the last padded date.
    private var lastDate: (head: UInt64, tail: UInt64) = (0, 0)
    private var lastDateMilliseconds: Int64?

    /// The time written at the start of a record's attributes, which begin with `<time="`.
    ///
    /// - Returns: `nil` when the attributes name no time that exists.
    mutating func time(at start: Int, in bytes: RawSpan) -> LogTime? {
        if let time = nativeTime(at: start + 7, in: bytes) { return time }
        var cursor = ByteCursor(offset: start + 7)
        guard let timeOfDay = cursor.timeOfDay(in: bytes) else { return nil }
        let offset = cursor.offset(in: bytes)
        guard cursor.skip("\" date=\"", in: bytes), let date = date(at: &cursor, in: bytes) else { return nil }
        return LogTime(localMilliseconds: date + timeOfDay, offset: offset)
    }

    /// The time as native components write it, `09:15:55.035+300" date="10-03-2013"`, on the date of the last record.
    ///
    /// - Returns: `nil` for every other form or date, which the careful way reads.
    private func nativeTime(at start: Int, in bytes: RawSpan) -> LogTime? {
        guard let lastDateMilliseconds, bytes.hasBytes("\" date=\"", at: start + 16),
            bytes.byte(at: start + 34) == UInt8(ascii: "\""),
            bytes.word(at: start + 24) == lastDate.head, bytes.word(at: start + 26) == lastDate.tail,
            let hour = bytes.twoDigits(at: start), hour < 24, let minute = bytes.twoDigits(at: start + 3), minute < 60,
            let second = bytes.twoDigits(at: start + 6), second < 60, let tens = bytes.twoDigits(at: start + 9),
            let ones = bytes.digit(at: start + 11), let hundreds = bytes.digit(at: start + 13),
            let offset = bytes.twoDigits(at: start + 14)
        else { return nil }
        let separators = bytes.word(at: start) & 0x0000_ff00_00ff_0000 == 0x0000_3a00_003a_0000
        let sign = bytes.byte(at: start + 12)
        let minutes = hundreds * 100 + offset
        guard separators, bytes.byte(at: start + 8) == UInt8(ascii: "."), minutes <= 840,
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + tens * 10 + ones
        return LogTime(
            localMilliseconds: lastDateMilliseconds + Int64(milliseconds),
            offset: .minutes(sign == UInt8(ascii: "-") ? -minutes : minutes)
        )
    }

    /// Month, day, year with dashes; padded (`10-03-2013`) by native code, unpadded (`10-3-2013`) by .NET components.
    private mutating func date(at cursor: inout ByteCursor, in bytes: RawSpan) -> Int64? {
        let quote = UInt8(ascii: "\"")
        let key = (head: bytes.word(at: cursor.offset), tail: bytes.word(at: cursor.offset + 2))
        if let lastDateMilliseconds, key == lastDate, bytes.byte(at: cursor.offset + 10) == quote {
            return lastDateMilliseconds
        }
        let start = cursor.offset
        guard let month = cursor.number(digits: 1...2, in: bytes), cursor.skip(UInt8(ascii: "-"), in: bytes),
            let day = cursor.number(digits: 1...2, in: bytes), cursor.skip(UInt8(ascii: "-"), in: bytes),
            let year = cursor.number(digits: 4...4, in: bytes), bytes.byte(at: cursor.offset) == quote,
            let civil = CivilTime(year: year, month: month, day: day)
        else { return nil }
        if cursor.offset == start + 10 {
            lastDate = key
            lastDateMilliseconds = civil.millisecondsSinceEpoch
        }
        return civil.millisecondsSinceEpoch
    }
}

/// A position in bytes that moves forward over what it recognises.
struct ByteCursor {
    private(set) var offset: Int

    init(offset: Int) {
        self.offset = offset
    }

    /// Steps over one byte if it stands here.
    mutating func skip(_ byte: UInt8, in bytes: RawSpan) -> Bool {
        guard bytes.byte(at: offset) == byte else { return false }
        offset += 1
        return true
    }

    /// Steps over a text if it stands here.
    mutating func skip(_ text: StaticString, in bytes: RawSpan) -> Bool {
        guard bytes.hasBytes(text, at: offset) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    /// A decimal number of so many digits; it takes as many as stand here, up to the upper bound.
    mutating func number(digits: ClosedRange<Int>, in bytes: RawSpan) -> Int? {
        var value = 0
        var count = 0
        while count < digits.upperBound {
            let digit = bytes.byte(at: offset + count) &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            value = value * 10 + Int(digit)
            count += 1
        }
        guard count >= digits.lowerBound else { return nil }
        offset += count
        return value
    }

    /// `HH:MM:SS` with a fraction of 3 (native) or 7 digits (.NET), in milliseconds since midnight.
    mutating func timeOfDay(in bytes: RawSpan) -> Int64? {
        guard let hour = number(digits: 1...2, in: bytes), hour < 24, skip(UInt8(ascii: ":"), in: bytes),
            let minute = number(digits: 1...2, in: bytes), minute < 60, skip(UInt8(ascii: ":"), in: bytes),
            let second = number(digits: 1...2, in: bytes), second < 60
        else { return nil }
        return Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction(in: bytes))
    }

    /// A decimal fraction of a second in milliseconds, cut off, not rounded; 0 when there is none.
    private mutating func fraction(in bytes: RawSpan) -> Int {
        guard skip(UInt8(ascii: "."), in: bytes) else { return 0 }
        let start = offset
        guard let value = number(digits: 1...9, in: bytes) else { return 0 }
        return switch offset - start {
        case 1: value * 100
        case 2: value * 10
        case 3: value
        case 4: value / 10
        case 5: value / 100
        case 6: value / 1000
        case 7: value / 10_000
        case 8: value / 100_000
        default: value / 1_000_000
        }
    }

    /// The offset behind a time of day: a sign and two or three digits, up to the closing quotation mark.
    mutating func offset(in bytes: RawSpan) -> LogTime.Offset {
        let quote = UInt8(ascii: "\"")
        if bytes.byte(at: offset) == quote { return .missing }
        let start = offset
        let negative = bytes.byte(at: offset) == UInt8(ascii: "-")
        if negative || bytes.byte(at: offset) == UInt8(ascii: "+") {
            offset += 1
            // No zone on earth lies further from UTC than 14 hours.
            if let minutes = number(digits: 1...3, in: bytes), minutes <= 840, bytes.byte(at: offset) == quote {
                return .minutes(negative ? -minutes : minutes)
            }
        }
        skipOddOffset(from: start, in: bytes)
        return .odd
    }

    private mutating func skipOddOffset(from start: Int, in bytes: RawSpan) {
        offset = start
        while offset < start + 16, offset < bytes.byteCount, bytes.byte(at: offset) != UInt8(ascii: "\"") {
            offset += 1
        }
    }
}

extension RawSpan {
    /// A decimal digit; `nil` for any other byte.
    fileprivate func digit(at offset: Int) -> Int? {
        let digit = byte(at: offset) &- UInt8(ascii: "0")
        return digit <= 9 ? Int(digit) : nil
    }

    /// A number of exactly two digits.
    fileprivate func twoDigits(at offset: Int) -> Int? {
        guard let tens = digit(at: offset), let ones = digit(at: offset + 1) else { return nil }
        return tens * 10 + ones
    }
}
