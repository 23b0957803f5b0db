import CMTraceLog
package import Times
import Checked

/// All occurrences of one signal: how many, when, and the records of the first and the last.
///
/// Its size does not depend on the number of occurrences, so a log with a million errors takes no more memory than one
/// with ten.
package struct History: Sendable {
    /// The signal, with the volatile fields of its first occurrence.
    package private(set) var signal: Signal
    package private(set) var count: Int
    package private(set) var first: Occurrence
    package private(set) var last: Occurrence
    /// When it occurred, in order once all occurrences are known; neighbours are merged when there are many.
    package private(set) var spells: [Spell]
    /// The volatile fields of the last occurrence, such as a token's newest expiry.
    package var lastSignal: Signal

    /// The records that carried the signal once.
    package struct Occurrence: Sendable {
        /// At least one record, in the order written.
        package fileprivate(set) var marks: [RecordMark]
        package fileprivate(set) var moment: Moment

        /// How many bytes the records take, about.
        var size: Int { marks.reduce(0) { $0 + $1.size } }
    }

    /// How many bytes its records take, about.
    var size: Int { first.size + last.size }

    /// A stretch of time in which the signal occurred again and again.
    package struct Spell: Hashable, Sendable {
        package var first: Moment
        package var last: Moment
        package var count: Int

        /// Whether an occurrence at a moment goes on with the spell.
        @inline(__always)
        func takes(_ moment: Moment) -> Bool { last.isWithin(milliseconds: History.gap, of: moment) }

        /// Counts an occurrence that goes on with the spell.
        @inline(__always)
        mutating func extend(to moment: Moment) {
            count += 1
            // Threads write a little out of order.
            if moment >= last { last = moment } else if moment < first { first = moment }
        }

        /// Whether two stretches touch, or lie at most two minutes apart: near enough for cause and consequence.
        package func isNear(_ other: Spell) -> Bool {
            let reach = reach
            return other.first.instant <= reach.end && other.last.instant >= reach.start
        }

        /// The time in which a spell is near this one: two minutes more on both sides.
        package var reach: (start: Instant, end: Instant) {
            (first.instant.advanced(byMinutes: -2), last.instant.advanced(byMinutes: 2))
        }
    }

    /// Occurrences closer than ten minutes belong to one spell, as long as there are few spells.
    fileprivate static let gap: UInt64 = 10 * 60_000
    private static let spellLimit = 64

    /// A signal seen for the first time.
    init(_ signal: Signal, at occurrence: Occurrence) {
        self.signal = signal
        lastSignal = signal
        count = 1
        first = occurrence
        last = occurrence
        spells = [Spell(first: occurrence.moment, last: occurrence.moment, count: 1)]
    }

    /// A history made of what is known otherwise than from a signal's occurrences, such as damage or a wrong clock.
    package init(_ signal: Signal, of marks: [RecordMark], count: Int = 1) {
        let moment = marks.first?.moment ?? Moment(instant: Instant(milliseconds: 0), chain: 0, sequence: 0)
        self.init(signal, at: Occurrence(marks: marks, moment: moment))
        self.count = count
    }

    /// A history of one record.
    package init(_ signal: Signal, of mark: RecordMark) {
        self.init(signal, of: [mark])
    }

    /// Adds an occurrence; occurrences of one log come in the order written.
    ///
    /// One that keeps no record is counted, and the records of an earlier one stay.
    mutating func add(_ occurrence: Occurrence, keepsRecord: Bool = true) {
        count += 1
        if occurrence.moment < first.moment {
            if keepsRecord { first = occurrence } else { first.moment = occurrence.moment }
        }
        if occurrence.moment >= last.moment {
            if keepsRecord { last = occurrence } else { last.moment = occurrence.moment }
        }
        extend(to: occurrence.moment)
    }

    /// Counts an occurrence whose record follows.
    mutating func countRepeat(at moment: Moment) {
        count += 1
        extend(to: moment)
    }

    /// Takes in occurrences that went on with the newest spell, which has become this one by them.
    mutating func take(_ spell: Spell, added: Int) {
        guard added > 0, let current = spells.indices.last else { return }
        count += added
        spells[current] = spell
    }

    /// Lets the function write a record over the last occurrence's mark, if it is not older.
    mutating func rewriteLast(at moment: Moment, write: (inout RecordMark) -> Void) {
        guard moment >= last.moment, !last.marks.isEmpty else { return }
        if last.marks.count > 1 { last.marks.removeSubrange(1...) }
        last.moment = moment
        write(&last.marks[0])
    }

    /// Takes on what is known otherwise of the server the signal names.
    mutating func take(endpoint: Endpoint) {
        let field: SignalFields = [.endpoint: endpoint.rawValue]
        signal = signal.with(field)
        lastSignal = lastSignal.with(field)
    }

    /// Takes in the same signal's history from another log.
    mutating func merge(_ other: History, keepsRecords: Bool = true) {
        count = count +| other.count
        if other.first.moment < first.moment {
            if keepsRecords { first = other.first } else { first.moment = other.first.moment }
        }
        if other.last.moment > last.moment {
            if keepsRecords { last = other.last } else { last.moment = other.last.moment }
            lastSignal = other.lastSignal
        }
        spells = (spells + other.spells).sorted { $0.first < $1.first }
        while spells.count > History.spellLimit { halveSpells() }
    }

    /// Puts the spells in the order of time: a log may be several that were joined, whatever came first.
    mutating func sortSpells() {
        guard zip(spells, spells.dropFirst()).contains(where: { $1.first < $0.first }) else { return }
        spells.sort { $0.first < $1.first }
    }

    private mutating func extend(to moment: Moment) {
        let current = spells.count - 1
        guard current >= 0 else { return }
        if spells[current].takes(moment) {
            spells[current].extend(to: moment)
        } else {
            spells.append(Spell(first: moment, last: moment, count: 1))
            if spells.count > History.spellLimit { halveSpells() }
        }
    }

    /// Joins neighbouring spells in pairs, but keeps the newest apart: it decides whether a fault is still there.
    private mutating func halveSpells() {
        sortSpells()
        guard let newest = spells.popLast() else { return }
        var joined: [Spell] = []
        for index in stride(from: 0, to: spells.count, by: 2) {
            var spell = spells[index]
            if index + 1 < spells.count {
                spell.last = max(spell.last, spells[index + 1].last)
                spell.count += spells[index + 1].count
            }
            joined.append(spell)
        }
        spells = joined + [newest]
    }
}
