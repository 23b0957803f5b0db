import Checked

/// What all lines of a pasted text have in common, told by the first of them.
struct PasteSettings {
    let dates: DateGuess
    /// Whether any line bears a date.
    let hasDates: Bool
    /// The component with which lines begin that bear no time; `nil` where they don't.
    let component: [UInt8]?
    /// The width at which a mail program broke the lines; `nil` where none did.
    let width: Int?

    /// Narrower text is not broken by a program, wider text is not broken.
    private static let widths = 60...100

    init(_ lines: [PastedLine], isKnown: (ArraySlice<UInt8>) -> Bool) {
        var dates: Set<PastedDate> = []
        var events: Set<DateGuess.EventDay> = []
        var countsToTwelve = false
        var event: (month: Int, day: Int)?
        var beginnings: [[UInt8]: Int] = [:]
        for line in lines where !line.isBlank {
            if let day = PasteSettings.eventDay(in: line.text) { event = day }
            guard let columns = ColumnLine(line.text) else {
                PasteSettings.count(line.text, in: &beginnings, isKnown: isKnown)
                continue
            }
            if dates.count < 1000 { dates.insert(columns.date) }
            countsToTwelve = countsToTwelve || columns.countsToTwelve
            if let day = event, events.count < 1000 {
                events.insert(DateGuess.EventDay(date: columns.date, month: day.month, day: day.day))
            }
            event = nil
        }
        let sorted = dates.sorted { ($0.third, $0.second, $0.first) < ($1.third, $1.second, $1.first) }
        self.dates = DateGuess(sorted, countsToTwelve: countsToTwelve, events: Array(events))
        hasDates = !dates.isEmpty
        component = beginnings.filter { $0.value > 1 }.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }?.key
        let widest = lines.lazy.map(\.text.count).max() ?? 0
        width = PasteSettings.widths.contains(widest) ? widest : nil
    }

    /// Counts the component with which a line without a time begins, as in `TSMBootstrap    failed to send the request`.
    private static func count(
        _ line: ArraySlice<UInt8>,
        in beginnings: inout [[UInt8]: Int],
        isKnown: (ArraySlice<UInt8>) -> Bool
    ) {
        var words = PastedWords(line.prefix(80))
        guard let first = words.takeFirst(), first.count < 64, words.start != nil,
            KnownLog.written(by: String(decoding: first, as: UTF8.self)) != nil, !isKnown(line)
        else { return }
        beginnings[Array(first), default: 0] += 1
    }

    /// Month and day of `DateTime = "20190509203351.387000+000";`.
    private static func eventDay(in line: ArraySlice<UInt8>) -> (month: Int, day: Int)? {
        guard line.starts(with: "DateTime = \"".utf8), line.count >= 20 else { return nil }
        let start = line.startIndex + 12
        guard let month = DateGuess.number(line[Range(from: start + 4, to: start + 6)]),
            let day = DateGuess.number(line[Range(from: start + 6, to: start + 8)])
        else { return nil }
        return (month, day)
    }
}
