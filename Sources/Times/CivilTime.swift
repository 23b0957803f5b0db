/// A date and time of day on a wall clock, in the proleptic Gregorian calendar, without any zone.
package struct CivilTime: Hashable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int
    package var millisecond: Int

    /// A wall clock time; `nil` when the parts name no time that exists.
    package init?(
        year: Int,
        month: Int,
        day: Int,
        hour: Int = 0,
        minute: Int = 0,
        second: Int = 0,
        millisecond: Int = 0
    ) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilTime.daysInMonth(month, of: year),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999).contains(millisecond)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// The wall clock time that lies this many milliseconds after 1970-01-01T00:00:00 on the same clock.
    package init(millisecondsSinceEpoch total: Int64) {
        let dayLength: Int64 = 86_400_000
        let days = total.flooredQuotient(by: dayLength)
        let rest = Int(total &- days &* dayLength)
        (year, month, day) = CivilTime.date(daysSinceEpoch: Int(days))
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1000 % 60
        millisecond = rest % 1000
    }

    /// Milliseconds from 1970-01-01T00:00:00 on the same clock.
    package var millisecondsSinceEpoch: Int64 {
        let timeOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
        return Int64(CivilTime.daysSinceEpoch(year: year, month: month, day: day)) * 86_400_000 + Int64(timeOfDay)
    }

    /// `2013-10-03 09:15:55.035` with the given separator; milliseconds are left out when they are zero.
    package func text(separator: Character) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(24)
        if (0...9999).contains(year) { text.append(year, digits: 4) } else { text += String(year).utf8 }
        text.append(month, digits: 2, behind: UInt8(ascii: "-"))
        text.append(day, digits: 2, behind: UInt8(ascii: "-"))
        text.append(contentsOf: separator.utf8)
        text.append(hour, digits: 2)
        text.append(minute, digits: 2, behind: UInt8(ascii: ":"))
        text.append(second, digits: 2, behind: UInt8(ascii: ":"))
        if millisecond != 0 { text.append(millisecond, digits: 3, behind: UInt8(ascii: ".")) }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: - Calendar arithmetic

// The conversions follow Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms"
// (https://howardhinnant.github.io/date_algorithms.html): years begin in March, so that the leap day comes last.
extension CivilTime {
    /// The days from 1970-01-01 to a date.
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that lies this many days after 1970-01-01.
    static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int64 {
    /// The quotient rounded towards negative infinity; the divisor is positive.
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension [UInt8] {
    /// Adds a number of so many digits, with leading zeros, perhaps behind another character.
    fileprivate mutating func append(_ number: Int, digits: Int, behind character: UInt8? = nil) {
        if let character { append(character) }
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}
