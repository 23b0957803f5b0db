import ReportModel
import Times

/// The lines of the logs that prove something: one line each, under the day on which they were written.
struct ProofLines {
    let records: [Evidence]
    /// The day that stands above already; `nil` for none.
    var day: String?

    func write(to page: inout TextPage) {
        var day = day
        let widths = (place: records.map { place(of: $0).displayWidth }.max() ?? 0, time: 8)
        for record in records {
            if let heading = dayHeading(of: record), heading != day {
                page.line(.init("  " + heading, .faint))
                day = heading
            }
            write(record, widths, to: &page)
        }
    }

    private func write(_ record: Evidence, _ widths: (place: Int, time: Int), to page: inout TextPage) {
        let place = ("  " + place(of: record)).padded(to: widths.place + 4)
        let clock = record.time.map { $0.timeText } ?? record.timeOfDay.map { String($0.prefix(8)) } ?? ""
        let time = clock.padded(to: widths.time + 2)
        let columns = page.width - place.displayWidth - time.count
        guard columns >= 30 else {
            page.line(.init("  " + self.place(of: record) + "  ", .quote), .init(clock, .faint))
            return page.marked([.init("    ")], ShortMessage(record.message, columns: page.width - 4).text)
        }
        page.marked([.init(place, .quote), .init(time, .faint)], ShortMessage(record.message, columns: columns).text)
    }

    private func place(of record: Evidence) -> String { "\(record.source):\(record.lines.lowerBound)" }

    /// The day, and how far its clock is from UTC; `nil` for what bears no time, such as the output of a command.
    private func dayHeading(of record: Evidence) -> String? {
        guard let time = record.time else { return record.isUndated ? "no date" : nil }
        return time.dayHeading
    }
}

extension TextPage {
    /// One line in which hosts and codes are set off.
    mutating func marked(_ leads: [Piece], _ text: String) {
        line(leads + Marks.pieces(of: text).map { Piece(String($0.text), $0.isMark ? .mark : .normal) })
    }
}
