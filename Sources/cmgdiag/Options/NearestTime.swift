import Checked

/// Times that are written in another way than the command line takes, such as that of the logs.
///
/// They are not read, since `06-03-2025` is June in the logs and March elsewhere; the spelling that was probably meant is
/// shown instead.
enum NearestTime {
    /// Longer texts are no times.
    private static let longest = 40

    /// The nearest spelling that is read; `nil` when none is near.
    static func spelling(of text: String) -> String? {
        guard text.utf8.count <= longest, !text.isEmpty else { return nil }
        var (date, time) = parts(of: text)
        guard let turned = ordered(date) else { return timeOfDay(text) }
        time = withColon(time)
        for day in stride(from: turned.day, through: max(1, turned.day -| 3), by: -1) {
            let spelling = turned.yearAndMonth + "-" + padded(day, to: 2) + time
            if TimeArgument(argument: spelling) != nil { return spelling }
        }
        return nil
    }

    /// The date, and what stands behind it, from the `T` or the blank on.
    private static func parts(of text: String) -> (date: Substring, time: String) {
        guard let end = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }) else { return (text[...], "") }
        let time = text[text.index(after: end)...].drop { $0 == " " }
        return (text[..<end], time.isEmpty ? "" : "T" + time)
    }

    /// Year and month as they are to be written, and the day; `nil` for what is no date in any order.
    ///
    /// With dashes or slashes the month comes first, as in the logs, with dots the day, unless that can't be.
    private static func ordered(_ date: Substring) -> (yearAndMonth: String, day: Int)? {
        guard let separator = date.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = date.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.map { Int(decimalDigits: $0, atMost: 4) }
        guard numbers.count == 3, let first = numbers[0], let second = numbers[1], let third = numbers[2] else {
            return nil
        }
        if parts[0].utf8.count == 4 { return joined(first, second, third) }
        guard parts[2].utf8.count == 4 else { return nil }
        let isDayFirst = separator == "." ? second <= 12 : first > 12
        return isDayFirst ? joined(third, second, first) : joined(third, first, second)
    }

    private static func joined(_ year: Int, _ month: Int, _ day: Int) -> (yearAndMonth: String, day: Int) {
        (padded(year, to: 4) + "-" + padded(month, to: 2), day)
    }

    /// A time whose offset has its colon: `08:00+0200`, `08:00+02`.
    private static func withColon(_ time: String) -> String {
        guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return time }
        let digits = time[time.index(after: sign)...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return time }
        switch digits.utf8.count {
        case 2: return time + ":00"
        case 4: return time[...sign] + digits.prefix(2) + ":" + digits.suffix(2)
        default: return time
        }
    }

    /// A time of day alone, behind the date of the examples.
    private static func timeOfDay(_ text: String) -> String? {
        let spelling = "2026-03-02T" + withColon(text)
        return TimeArgument(argument: spelling).map { _ in spelling + " with the date that you want" }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
