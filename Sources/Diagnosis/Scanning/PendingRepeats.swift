import CMTraceLog
import Times

/// What signals that occurred again come to, in the bytes at hand.
///
/// A signal that repeats by the thousand is only counted here, in little memory that stays in the processor's cache. Its
/// history learns of it, and its record is copied, when the bytes go away: of all its occurrences in them, the last one
/// alone will be shown.
struct PendingRepeats {
    /// A signal's occurrences that its history does not know yet.
    struct Entry {
        /// Where the ledger keeps the signal.
        let place: Int
        /// The record that is to become the signal's last one, and its moment.
        var layout: RecordLayout
        var moment: Moment
        /// Whether that record may begin with the rest of a token.
        var followsToken: Bool
        /// The spell that goes on, as it would stand in the history; ``added`` of its occurrences are new.
        var spell: History.Spell
        var added = 0
        /// Whether the history has gone on since.
        var isStale = false

        /// Makes a record the signal's last one if it is not older than the one before.
        @inline(__always)
        fileprivate mutating func keep(_ layout: RecordLayout, _ moment: Moment, followsToken: Bool) {
            guard moment >= self.moment else { return }
            self.layout = layout
            self.moment = moment
            self.followsToken = followsToken
        }

        /// Whether an occurrence only goes on with the spell.
        @inline(__always)
        fileprivate func goesOn(at moment: Moment) -> Bool {
            !isStale && spell.takes(moment) && moment >= spell.first
        }
    }

    private var entries: [Entry] = []
    /// The entry of each place in the ledger; -1 for none.
    private var entryOfPlace: [Int32] = []

    /// Counts an occurrence that goes on with its signal's spell.
    ///
    /// - Returns: whether it did. An occurrence that begins a spell, reaches back before one, or is the first in these
    ///   bytes, is the history's to note.
    mutating func count(at place: Int, _ layout: RecordLayout, _ moment: Moment, followsToken: Bool) -> Bool {
        guard place < entryOfPlace.count else { return false }
        let index = Int(entryOfPlace[place])
        guard index >= 0, entries[index].goesOn(at: moment) else { return false }
        entries[index].added += 1
        entries[index].spell.extend(to: moment)
        entries[index].keep(layout, moment, followsToken: followsToken)
        return true
    }

    /// Notes an occurrence that the history knows, and the spell it belongs to there.
    mutating func begin(
        at place: Int,
        _ layout: RecordLayout,
        _ moment: Moment,
        followsToken: Bool,
        spell: History.Spell
    ) {
        while entryOfPlace.count <= place { entryOfPlace.append(-1) }
        let index = Int(entryOfPlace[place])
        if index < 0 {
            entryOfPlace[place] = Int32(clamping: entries.count)
            entries.append(
                Entry(place: place, layout: layout, moment: moment, followsToken: followsToken, spell: spell)
            )
            return
        }
        entries[index].spell = spell
        entries[index].added = 0
        entries[index].isStale = false
        entries[index].keep(layout, moment, followsToken: followsToken)
    }

    /// The spell of a place with what is new of it, which counts as known from here on; `nil` when nothing is new.
    mutating func settle(_ place: Int) -> (spell: History.Spell, added: Int)? {
        guard place < entryOfPlace.count, entryOfPlace[place] >= 0 else { return nil }
        let index = Int(entryOfPlace[place])
        defer { entries[index].added = 0 }
        return entries[index].added > 0 ? (entries[index].spell, entries[index].added) : nil
    }

    /// Says that the history went on by itself: the next occurrence must ask it for its spell.
    mutating func forget(_ place: Int) {
        guard place < entryOfPlace.count, entryOfPlace[place] >= 0 else { return }
        entries[Int(entryOfPlace[place])].isStale = true
    }

    /// All entries; none are left.
    mutating func takeAll() -> [Entry] {
        for entry in entries { entryOfPlace[entry.place] = -1 }
        defer { entries.removeAll(keepingCapacity: true) }
        return entries
    }
}
