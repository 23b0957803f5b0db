import ArgumentParser
import CMTraceLog
import Times
import Checked

/// A time on the command line: `2026-03-02`, `2026-03-02T08:00:00Z`, `2026-03-02 08:00`.
struct TimeArgument: Equatable, Sendable {
    let instant: Instant

    /// The forms, for help texts.
    static let forms = "2026-03-02, 2026-03-02T08:00, 2026-03-02T08:00:00Z or 2026-03-02T08:00+01:00"

    /// Reads what somebody typed.
    ///
    /// - Throws: ``ValidationError`` with the forms there are, and the nearest one to what was typed.
    static func read(_ text: String) throws -> TimeArgument {
        if let time = TimeArgument(argument: text) { return time }
        let nearest = NearestTime.spelling(of: text).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("Times are written as \(forms).\(nearest)")
    }

    /// Reads a date, or a date and time; without an offset it is UTC.
    init?(argument: String) {
        let parts = argument.split(maxSplits: 1) { $0 == "T" || $0 == " " }
        guard let date = parts.first.map({ TimeArgument.numbers(in: $0, between: "-") }), date.count == 3,
            let year = date[0], let month = date[1], let day = date[2]
        else { return nil }
        var time = parts.count == 2 ? parts[1] : ""
        guard let offset = TimeArgument.takeOffset(from: &time),
            parts.count == 1 || !time.isEmpty, let clock = TimeArgument.clock(time),
            let civil = CivilTime(
                year: year,
                month: month,
                day: day,
                hour: clock[0],
                minute: clock[1],
                second: clock[2]
            )
        else { return nil }
        instant = Instant(milliseconds: civil.millisecondsSinceEpoch).advanced(byMinutes: 0 -| offset)
    }

    /// Cuts `Z` or `+01:00` off the end and gives the minutes east of UTC.
    private static func takeOffset(from time: inout Substring) -> Int? {
        if let last = time.last, last == "Z" || last == "z" {
            time.removeLast()
            return 0
        }
        guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return 0 }
        let parts = numbers(in: time[time.index(after: sign)...], between: ":")
        guard parts.count == 2, let hours = parts[0], let minutes = parts[1], hours <= 14, minutes < 60 else {
            return nil
        }
        let isWest = time[sign] == "-"
        time = time[..<sign]
        return (hours *| 60 +| minutes) *| (isWest ? -1 : 1)
    }

    /// Hour, minute and second; fractions are cut off.
    private static func clock(_ time: Substring) -> [Int]? {
        if time.isEmpty { return [0, 0, 0] }
        let whole = time.split(separator: ".").first ?? time
        let parts = numbers(in: whole, between: ":")
        guard (2...3).contains(parts.count), !parts.contains(nil) else { return nil }
        return parts.compactMap { $0 } + (parts.count == 2 ? [0] : [])
    }

    /// The numbers between separators; `nil` for what is none, or one that no part of a date or time can be.
    private static func numbers(in text: Substring, between separator: Character) -> [Int?] {
        text.split(separator: separator, omittingEmptySubsequences: false).map { Int(decimalDigits: $0, atMost: 4) }
    }
}
