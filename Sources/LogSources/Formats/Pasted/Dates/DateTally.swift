import CMTraceLog
import Checked

/// Collects the dates of a pasted text's columns, and what tells in which order they are.
struct DateTally {
    private var dates: Set<PastedDate> = []
    private var events: Set<DateGuess.EventDay> = []
    private var countsToTwelve = false
    /// The day of an event whose columns have not come.
    private var event: (month: Int, day: Int)?
    /// The date of a line behind which the rest of its message stands.
    private var date: PastedDate?

    /// More of them tell nothing new.
    private static let most = 1000

    var isEmpty: Bool { dates.isEmpty }

    /// Takes in the columns of a line; `isOfFollowing` says that the lines behind it may belong to it, those before not.
    mutating func add(_ values: ColumnValues, isOfFollowing: Bool) {
        let event = self.event
        (self.event, date) = (nil, nil)
        guard let stamp = values.stamp else { return }
        if dates.count < DateTally.most { dates.insert(stamp.date) }
        countsToTwelve = countsToTwelve || stamp.time.countsToTwelve
        if isOfFollowing {
            date = stamp.date
        } else if let event {
            note(event, at: stamp.date)
        }
    }

    /// Notes the day in `DateTime = "20190509203351.387000+000";`.
    mutating func lookForEvent(in line: ArraySlice<UInt8>) {
        guard line.starts(with: "DateTime = ".utf8) else { return }
        let digits = TypographicSigns.plain(Array(line)).message.dropFirst(12)
        guard let month = DateGuess.number(digits.part(from: 4, to: 6)),
            let day = DateGuess.number(digits.part(from: 6, to: 8))
        else { return }
        if let date { note((month, day), at: date) } else { event = (month, day) }
    }

    private mutating func note(_ event: (month: Int, day: Int), at date: PastedDate) {
        guard events.count < DateTally.most else { return }
        events.insert(DateGuess.EventDay(date: date, month: event.month, day: event.day))
    }

    /// What they tell.
    var guess: DateGuess {
        let sorted = dates.sorted { ($0.third, $0.second, $0.first) < ($1.third, $1.second, $1.first) }
        return DateGuess(sorted, countsToTwelve: countsToTwelve, events: Array(events))
    }
}
