package import Times

/// Reads the `time` and `date` attributes of records, one after the other.
///
/// Neighbouring records nearly always carry the same date, so the last date is kept and compared as bytes.
package struct TimestampParser: Sendable {
    /// The first and the last eight bytes of the last padded date.
    private var lastDate: (head: UInt64, tail: UInt64) = (0, 0)
    private var lastDateMilliseconds: Int64?
    /// Whether an offset of zero says nothing, as in what writes `+000` in every time zone.
    package var distrustsZero = false

    /// No zone on earth lies further from UTC than 14 hours, in minutes.
    static let farthestOffset = 840

    /// A parser that has read nothing.
    package init() {}

    /// The time of a record; `nil` when its attributes name no time that exists.
    package mutating func time(of layout: RecordLayout, in bytes: RawSpan) -> LogTime? {
        time(at: layout.attributesStart, in: bytes)
    }

    /// The time written at the start of a record's attributes, which begin with `<time="`.
    ///
    /// - Returns: `nil` when the attributes name no time that exists.
    mutating func time(at start: Int, in bytes: RawSpan) -> LogTime? {
        if let time = nativeTime(at: start + 7, in: bytes) { return trusted(time) }
        var cursor = ByteCursor(offset: start + 7)
        guard let timeOfDay = cursor.timeOfDay(in: bytes) else { return nil }
        let offset = cursor.offset(in: bytes)
        guard cursor.skip("\" date=\"", in: bytes), let date = date(at: &cursor, in: bytes) else { return nil }
        return trusted(LogTime(localMilliseconds: date + timeOfDay, offset: offset))
    }

    /// The time without an offset that says nothing.
    @inline(__always)
    private func trusted(_ time: LogTime) -> LogTime {
        guard distrustsZero, time.offset == .minutes(0) else { return time }
        return LogTime(localMilliseconds: time.localMilliseconds, offset: .odd)
    }

    /// The time as native components write it, `09:15:55.035+300" date="10-03-2013"`, on the date of the last record.
    ///
    /// - Returns: `nil` for every other form or date, which the careful way reads.
    private func nativeTime(at start: Int, in bytes: RawSpan) -> LogTime? {
        // From here on all offsets lie inside the span.
        guard start >= 0, start <= bytes.byteCount &- 35, let lastDateMilliseconds else { return nil }
        let signByte = bytes.uncheckedByte(at: start &+ 12)
        guard bytes.uncheckedWord(at: start &+ 16) == EightCharacters.dateName,
            bytes.uncheckedWord(at: start &+ 24) == lastDate.head,
            bytes.uncheckedWord(at: start &+ 26) == lastDate.tail,
            bytes.uncheckedByte(at: start &+ 34) == UInt8(ascii: "\""),
            signByte == UInt8(ascii: "+") || signByte == UInt8(ascii: "-"),
            let clock = EightCharacters(bytes.uncheckedWord(at: start), form: .clock),
            let rest = EightCharacters(bytes.uncheckedWord(at: start &+ 8), form: .fractionAndOffset)
        else { return nil }
        let (hour, minute, second) = (clock.number(at: 0), clock.number(at: 3), clock.number(at: 6))
        let minutes = rest.digit(at: 5) * 100 + rest.number(at: 6)
        guard hour < 24, minute < 60, second < 60, minutes <= TimestampParser.farthestOffset else { return nil }
        let milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + rest.digit(at: 1) * 100 + rest.number(at: 2)
        return LogTime(
            localMilliseconds: lastDateMilliseconds + Int64(milliseconds),
            offset: .minutes(signByte == UInt8(ascii: "-") ? -minutes : minutes)
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
            if let minutes = number(digits: 1...3, in: bytes), minutes <= TimestampParser.farthestOffset,
                bytes.byte(at: offset) == quote
            {
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
