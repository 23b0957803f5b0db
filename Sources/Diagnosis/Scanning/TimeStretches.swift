/// Counts the records whose time or offset is not known.
///
/// Most records are taken in without a look at their time, since it is written as that of the record before. So what is
/// noted is where it begins to be written otherwise: in between all records are alike.
struct TimeStretches {
    /// How many records have a time, but no offset that can be read.
    private(set) var withoutOffset = 0
    /// How many records have no time that exists.
    private(set) var undated = 0
    private var kind = Kind.whole
    /// The number of the stretch's first record.
    private var start = 0

    /// What a record's time says.
    enum Kind {
        case whole
        case withoutOffset
        case undated
    }

    /// Notes a record, by its number in the log.
    mutating func note(_ next: Kind, at number: Int) {
        guard next != kind else { return }
        end(at: number)
        kind = next
    }

    /// Ends the stretch before a record's number.
    mutating func end(at number: Int) {
        switch kind {
        case .whole: break
        case .withoutOffset: withoutOffset += number - start
        case .undated: undated += number - start
        }
        start = number
    }
}
