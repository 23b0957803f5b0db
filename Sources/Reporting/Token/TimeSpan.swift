/// A length of time in the words a person would use.
enum TimeSpan {
    private static let units: [(name: String, seconds: Int64)] = [
        ("year", 31_556_952), ("month", 2_629_746), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1),
    ]

    /// `6 years`, `2 days 3 hours`, `90 minutes`: rounded down, the second unit only beside a small first one.
    static func text(_ seconds: Int64) -> String {
        let seconds = Int64(clamping: seconds.magnitude)
        let place = units.firstIndex { seconds >= $0.seconds } ?? units.count - 1
        let unit = units[place]
        let count = seconds / unit.seconds
        guard count < 3, place + 1 < units.count else { return words(count, unit.name) }
        let next = units[place + 1]
        let rest = seconds % unit.seconds / next.seconds
        return words(count, unit.name) + (rest == 0 ? "" : " " + words(rest, next.name))
    }

    /// `6 years ago`, `in 2 days`, `just now`.
    static func relative(_ time: Int64, to now: Int64) -> String {
        let (difference, overflow) = time.subtractingReportingOverflow(now)
        if overflow { return time < now ? "ages ago" : "in ages" }
        if difference == 0 { return "just now" }
        return difference < 0 ? "\(text(difference)) ago" : "in \(text(difference))"
    }

    private static func words(_ count: Int64, _ unit: String) -> String {
        "\(count.grouped) \(unit)\(count == 1 ? "" : "s")"
    }
}

extension Int64 {
    /// The number with commas between thousands: `4,320`.
    package var grouped: String {
        var digits = Array(String(magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (self < 0 ? "-" : "") + String(digits)
    }
}
