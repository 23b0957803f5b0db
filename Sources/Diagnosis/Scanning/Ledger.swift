/// Collects signals while a log is read, equal ones in one history.
struct Ledger {
    private var histories: [History] = []
    private var places: [Signal: Int] = [:]
    /// How many signals were not kept because too many different ones had been seen.
    private(set) var dropped = 0

    /// A healthy log has some dozens of different signals, a log with a thousand is under attack or damaged.
    static let limit = 2000

    /// Notes that a signal occurred.
    mutating func note(_ signal: Signal, marks: [RecordMark]) {
        guard let moment = marks.first?.moment else { return }
        let occurrence = History.Occurrence(marks: marks, moment: moment)
        let identity = signal.identity
        if let place = places[identity] {
            histories[place].add(occurrence)
        } else if histories.count < Ledger.limit {
            places[identity] = histories.count
            histories.append(History(signal, at: occurrence))
        } else {
            dropped += 1
        }
    }

    /// Where a signal is kept; `nil` when it is not.
    func place(of signal: Signal) -> Int? {
        places[signal.identity]
    }

    /// Counts one more occurrence of what is kept at a place: the quick way for what repeats by the thousand.
    ///
    /// Its record follows by ``rewriteLast(at:moment:write:)``, at the latest when the bytes go away.
    mutating func countRepeat(at place: Int, moment: Moment) {
        histories[place].countRepeat(at: moment)
    }

    /// Lets the function write a record over the last one's mark, if it is not older.
    mutating func rewriteLast(at place: Int, moment: Moment, write: (inout RecordMark) -> Void) {
        histories[place].rewriteLast(at: moment, write: write)
    }

    /// The histories, with the volatile fields of the last occurrences read by the given function.
    func finished(lastSignal: (History) -> Signal?) -> [History] {
        histories.map { history in
            guard history.count > 1 else { return history }
            var history = history
            history.lastSignal = lastSignal(history) ?? history.signal
            return history
        }
    }
}
