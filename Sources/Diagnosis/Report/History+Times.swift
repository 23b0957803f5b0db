import Checked
import Times

extension History {
    /// A moment as the log would write it; `nil` when its record bears no time.
    func time(at moment: Moment) -> LogTime? {
        guard let mark = last.marks.first, var time = mark.time else { return nil }
        let distance = moment.instant.milliseconds.subtractingReportingOverflow(mark.moment.instant.milliseconds)
        guard !distance.overflow else { return nil }
        time.localMilliseconds = time.localMilliseconds +| distance.partialValue
        return time
    }

    /// A record of a spell; `nil` when none of it is kept, which are only the first and the last of all.
    func mark(of spell: Spell) -> RecordMark? {
        if let mark = last.marks.first, spell.first <= last.moment, last.moment <= spell.last { return mark }
        if let mark = first.marks.first, spell.first <= first.moment, first.moment <= spell.last { return mark }
        return nil
    }
}
