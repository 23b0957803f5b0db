import CMTraceLog
import Times

/// Collects signals while a log is read, equal ones in one history.
struct Ledger {
    private(set) var histories: [History] = []
    private var places: [Signal: Int] = [:]
    private var repeats = PendingRepeats()
    /// How many signals were not kept because too many different ones had been seen.
    private(set) var dropped = 0

    /// A healthy log has some dozens of different signals, a log with a thousand is under attack or damaged.
    static let limit = 2000

    private let limits: KeepingLimits
    /// Bytes of the records that are kept, twice what each signal came with: its last record is mostly like its first.
    private var bytes = 0
    /// How many bytes are counted for each history.
    private var sizes: [Int] = []

    /// An empty ledger.
    init(limits: KeepingLimits = KeepingLimits(ofOneAmong: 1)) {
        self.limits = limits
    }

    /// Notes that a signal occurred.
    mutating func note(_ signal: Signal, marks: [RecordMark]) {
        guard let moment = marks.first?.moment else { return }
        let occurrence = History.Occurrence(marks: marks, moment: moment)
        let identity = signal.identity
        if let place = places[identity] {
            settle(place)
            histories[place].add(occurrence, keepsRecord: makeRoom(for: occurrence.size, at: place))
            repeats.forget(place)
        } else if histories.count < limits.signals, bytes + 2 * occurrence.size <= limits.bytes {
            places[identity] = histories.count
            histories.append(History(signal, at: occurrence))
            sizes.append(2 * occurrence.size)
            bytes += 2 * occurrence.size
        } else {
            dropped += 1
        }
    }

    /// Whether a history's last record may be one of this size; where no room is left for it, an earlier one stays.
    private mutating func makeRoom(for size: Int, at place: Int) -> Bool {
        let more = size - sizes[place] / 2
        guard more > 0 else { return true }
        guard bytes + more <= limits.bytes else { return false }
        bytes += more
        sizes[place] += more
        return true
    }

    /// Where a signal is kept; `nil` when it is not.
    func place(of signal: Signal) -> Int? {
        places[signal.identity]
    }

    /// Counts one more occurrence of what is kept at a place: the quick way for what repeats by the thousand.
    ///
    /// Its record is copied by ``keepRepeats(_:)`` before the bytes go away. `followsToken` says whether it may begin
    /// with the rest of a token.
    ///
    /// - Returns: whether it was counted. An occurrence before the first one must be noted with its record.
    mutating func countRepeat(at place: Int, _ layout: RecordLayout, moment: Moment, followsToken: Bool) -> Bool {
        if repeats.count(at: place, layout, moment, followsToken: followsToken) { return true }
        guard moment >= histories[place].first.moment else { return false }
        settle(place)
        histories[place].countRepeat(at: moment)
        if let spell = histories[place].spells.last {
            repeats.begin(at: place, layout, moment, followsToken: followsToken, spell: spell)
        }
        return true
    }

    /// Takes the repeats over into their histories; the function writes a signal's last record over the one before.
    mutating func keepRepeats(_ write: (PendingRepeats.Entry, inout RecordMark) -> Void) {
        for entry in repeats.takeAll() {
            histories[entry.place].take(entry.spell, added: entry.added)
            let hasRoom = makeRoom(for: RecordMark.size(of: entry.layout), at: entry.place)
            histories[entry.place].rewriteLast(at: entry.moment) { if hasRoom { write(entry, &$0) } }
        }
    }

    /// Brings a history up to date before something else happens to it.
    private mutating func settle(_ place: Int) {
        if let (spell, added) = repeats.settle(place) { histories[place].take(spell, added: added) }
    }
}
