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

    /// Notes that what is kept at a place occurred again, in one record.
    ///
    /// The quick way for what repeats by the thousand: it asks for no memory. The function writes the new record over
    /// the last one's mark.
    mutating func repeatSignal(at place: Int, moment: Moment, write: (inout RecordMark) -> Void) {
        histories[place].repeatLast(at: moment, write: write)
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
