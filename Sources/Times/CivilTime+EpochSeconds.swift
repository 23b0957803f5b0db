// UTC dates of epoch seconds, for every 64-bit number of seconds, as tokens tell theirs (RFC 7519, NumericDate).
extension CivilTime {
    /// RFC 3339 in UTC, such as `2020-01-30T20:18:25Z`.
    ///
    /// A year beyond 9999 is written with a plus sign and one before the year 0 with a minus, as ISO 8601 does.
    package static func timestamp(_ epochSeconds: Int64) -> String {
        let seconds = epochSeconds % 86_400 < 0 ? epochSeconds % 86_400 + 86_400 : epochSeconds % 86_400
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
        return "\(date(epochSeconds))T\(time)Z"
    }

    /// The UTC date, such as `2020-01-30`.
    package static func date(_ epochSeconds: Int64) -> String {
        // Divided first: taking the rest away from the lowest Int64 would overflow.
        let days = epochSeconds / 86_400 - (epochSeconds % 86_400 < 0 ? 1 : 0)
        let day = date(daysSinceEpoch: Int(days))
        return "\(yearText(day.year))-\(twoDigits(Int64(day.month)))-\(twoDigits(Int64(day.day)))"
    }

    private static func yearText(_ year: Int) -> String {
        let digits = String(year.magnitude)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (year < 0 ? "-" : year > 9999 ? "+" : "") + padded
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
