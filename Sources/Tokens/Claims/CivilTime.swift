/// UTC dates of epoch seconds, in the proleptic Gregorian calendar, for every 64-bit number of seconds.
package enum CivilTime {
    /// RFC 3339 in UTC, such as `2020-01-30T20:18:25Z`.
    ///
    /// A year beyond 9999 is written with a plus sign and one before the year 0 with a minus, as ISO 8601 does.
    package static func timestamp(_ epochSeconds: Int64) -> String {
        let seconds = floorModulo(epochSeconds, 86_400)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
        return "\(date(epochSeconds))T\(time)Z"
    }

    /// The UTC date, such as `2020-01-30`.
    package static func date(_ epochSeconds: Int64) -> String {
        // Divided first: taking the rest away from the lowest Int64 would overflow.
        let days = epochSeconds / 86_400 - (epochSeconds % 86_400 < 0 ? 1 : 0)
        let day = civil(days: days)
        return "\(yearText(day.year))-\(twoDigits(day.month))-\(twoDigits(day.day))"
    }

    private static func yearText(_ year: Int64) -> String {
        let digits = String(year.magnitude)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (year < 0 ? "-" : year > 9999 ? "+" : "") + padded
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Howard Hinnant's `civil_from_days`, https://howardhinnant.github.io/date_algorithms.html.
    private static func civil(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let dayOfEra = floorModulo(shifted, 146_097)
        let era = (shifted - dayOfEra) / 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorModulo(_ number: Int64, _ divisor: Int64) -> Int64 {
        let rest = number % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
