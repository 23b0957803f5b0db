import CMTraceLog

/// The newest records, in the bytes at hand, of signals that occurred again.
///
/// A signal that repeats by the thousand is counted at once, but its record is copied only when the bytes go away: of all
/// its occurrences in them, the last one alone will be shown.
struct PendingRepeats {
    /// A record that is to become its signal's last one.
    struct Entry {
        /// Where the ledger keeps the signal.
        let place: Int
        var layout: RecordLayout
        var moment: Moment
    }

    private var entries: [Entry] = []
    /// The entry of each place in the ledger; -1 for none.
    private var entryOfPlace: [Int] = []

    /// Notes that a signal occurred again in this record.
    mutating func note(_ place: Int, _ layout: RecordLayout, at moment: Moment) {
        while entryOfPlace.count <= place { entryOfPlace.append(-1) }
        let index = entryOfPlace[place]
        if index < 0 {
            entryOfPlace[place] = entries.count
            entries.append(Entry(place: place, layout: layout, moment: moment))
        } else if moment >= entries[index].moment {
            entries[index].layout = layout
            entries[index].moment = moment
        }
    }

    /// All entries in the order of their bytes; none are left.
    mutating func takeAll() -> [Entry] {
        guard !entries.isEmpty else { return [] }
        for entry in entries { entryOfPlace[entry.place] = -1 }
        let sorted = entries.sorted { $0.layout.range.lowerBound < $1.layout.range.lowerBound }
        entries.removeAll(keepingCapacity: true)
        return sorted
    }
}
