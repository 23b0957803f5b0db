/// Lines of one family that are held back until the others come.
package struct LineGroup: Sendable {
    /// What its lines said so far; of two lines that say different things, the later one counts.
    package private(set) var fields: SignalFields
    /// Whether a line completed it, so that nothing needs to be guessed.
    package private(set) var isComplete = false
    private(set) var marks: [RecordMark]
    /// When it began; `nil` for lines without records, of which there are none in a log.
    package let moment: Moment?

    /// A group of one line.
    init(_ fields: SignalFields, marks: [RecordMark]) {
        self.fields = fields
        self.marks = marks
        moment = marks.first?.moment
    }

    /// Takes a line in, and its record if there is room.
    mutating func add(_ fields: SignalFields, marks: [RecordMark], limit: Int) {
        self.fields.merge(fields)
        if self.marks.count < limit { self.marks += marks }
    }

    /// Takes the last line in, whose record is always kept.
    mutating func complete(_ fields: SignalFields, marks: [RecordMark]) {
        add(fields, marks: marks, limit: .max)
        isComplete = true
    }

    /// Whether it has waited too long for the lines that complete it.
    func hasExpired(at now: Moment, window: Int64) -> Bool {
        moment.map { $0.minutes(from: now) >= window } ?? false
    }
}
