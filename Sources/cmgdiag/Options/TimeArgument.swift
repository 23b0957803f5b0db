import ArgumentParser
import Checked
import Diagnosis
import Times

/// A time on the command line: `2026-03-02`, `2026-03-02T08:00:00Z`, `2026-03-02 08:00`, `18:00`, `7d`, `yesterday`.
struct TimeArgument: Equatable, Sendable {
    /// What is meant by it.
    let wish: TimeWish
    /// As it was typed.
    let text: String

    /// The forms, for help texts and messages.
    static let forms = """
        2026-03-02, "2026-03-02 08:00", 2026-03-02T08:00:00Z, 2026-03-02T08:00+01:00, 08:00, 7d, 24h, 90m, today or \
        yesterday
        """

    /// Reads what somebody typed.
    ///
    /// - Throws: ``ValidationError`` with the forms there are, and the nearest one to what was typed.
    static func read(_ text: String) throws -> TimeArgument {
        if let time = TimeArgument(argument: text) { return time }
        let nearest = NearestTime.spelling(of: text).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("Times are written as \(forms).\(nearest)")
    }

    /// Reads a date, a time of day, both, or how far to count back; without an offset it is the logs' own time.
    init?(argument: String) {
        guard let wish = TimeArgument.counted(argument) ?? TimeArgument.written(argument) else { return nil }
        self.wish = wish
        text = argument
    }

    // MARK: - What is counted back

    /// `today`, `yesterday`, `7d`, `24 hours`; `nil` for anything else.
    private static func counted(_ text: String) -> TimeWish? {
        let text = text.lowercased()
        if let days = ["today": 0, "yesterday": 1][text] { return .daysBack(days) }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text[digits.endIndex...].drop { $0 == " " }
        guard let count = Int(decimalDigits: digits, atMost: 6), let minutes = minutes(of: unit) else { return nil }
        return .minutesBack(count *| minutes)
    }

    /// The minutes of a unit of time.
    private static func minutes(of unit: Substring) -> Int? {
        switch unit {
        case "m", "min", "minute", "minutes": 1
        case "h", "hour", "hours": 60
        case "d", "day", "days": 1440
        case "w", "week", "weeks": 7 * 1440
        default: nil
        }
    }

    // MARK: - What a clock shows

    /// A date and time as they are written; `nil` for what is none.
    private static func written(_ text: String) -> TimeWish? {
        let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == "t" || $0 == " " }
        guard let first = parts.first else { return nil }
        guard let day = day(first) else {
            guard text[...] == first, let clock = clock(first), first.contains(":") else {
                return nil
            }
            return .timeOfDay(clock)
        }
        var time = parts.count == 2 ? parts[1] : ""
        guard let offset = takeOffset(from: &time), parts.count == 1 || !time.isEmpty, let clock = clock(time) else {
            return nil
        }
        let local = Instant(milliseconds: day).advanced(byMilliseconds: clock)
        return switch offset {
        case .unknown: .wallClock(local.milliseconds)
        case .east(let minutes): .instant(local.advanced(byMinutes: 0 -| minutes))
        }
    }

    /// The first moment of a date, in milliseconds since 1970.
    private static func day(_ text: Substring) -> Int64? {
        let date = numbers(in: text, between: "-")
        guard date.count == 3, let year = date[0], let month = date[1], let day = date[2] else { return nil }
        return CivilTime(year: year, month: month, day: day)?.millisecondsSinceEpoch
    }

    /// What stands behind a time.
    private enum Offset {
        /// Nothing.
        case unknown
        /// So many minutes east of UTC.
        case east(Int)
    }

    /// Cuts `Z` or `+01:00` off the end; `nil` for what is no offset.
    private static func takeOffset(from time: inout Substring) -> Offset? {
        if let last = time.last, last == "Z" || last == "z" {
            time.removeLast()
            return .east(0)
        }
        guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return .unknown }
        let parts = numbers(in: time[time.index(after: sign)...], between: ":")
        guard parts.count == 2, let hours = parts[0], let minutes = parts[1], hours <= 14, minutes < 60 else {
            return nil
        }
        let isWest = time[sign] == "-"
        time = time[..<sign]
        return .east((hours *| 60 +| minutes) *| (isWest ? -1 : 1))
    }

    /// A time of day in milliseconds since midnight; fractions of a second are cut off, no text is midnight.
    private static func clock(_ time: Substring) -> Int64? {
        if time.isEmpty { return 0 }
        let whole = time.split(separator: ".").first ?? time
        let parts = numbers(in: whole, between: ":")
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
            let second = parts.count == 3 ? parts[2] : 0
        else { return nil }
        // Any day will do.
        let time = CivilTime(year: 1970, month: 1, day: 1, hour: hour, minute: minute, second: second)
        return time?.millisecondsSinceEpoch
    }

    /// The numbers between separators; `nil` for what is none, or one that no part of a date or time can be.
    private static func numbers(in text: Substring, between separator: Character) -> [Int?] {
        text.split(separator: separator, omittingEmptySubsequences: false).map { Int(decimalDigits: $0, atMost: 4) }
    }
}

extension TimeArgument {
    /// The point in time for a command that reads no logs: without an offset it is UTC, counted back it is so long ago.
    var instantWithoutLogs: Instant { wish.instant(before: Instant.now, by: LogClock()) }
}
