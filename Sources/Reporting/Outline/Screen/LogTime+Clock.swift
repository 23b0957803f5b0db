import Times

extension LogTime {
    /// The day, as `2025-11-04`.
    var dayText: String { String(localText.prefix(10)) }

    /// The day, and how far the log's clock is from UTC.
    var dayHeading: String { dayText + (offsetText.map { ", UTC\($0)" } ?? ", local; UTC not known") }

    /// The time of day, as `08:45:08`.
    var timeText: String { String(localText.dropFirst(11).prefix(8)) }

    /// The time of day alone where the day and the distance to UTC are those of a time that stands before.
    func clockText(after other: LogTime?) -> String {
        guard let other, other.offset == offset, other.dayText == dayText else { return statedText }
        return timeText
    }
}
