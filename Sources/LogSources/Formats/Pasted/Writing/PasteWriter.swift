import CMTraceLog
import Checked

/// Writes the lines of a pasted text anew as records, one part of the text at a time.
struct PasteWriter {
    let settings: PasteSettings
    let lines: [PastedLine]
    /// Whether a record was written that was none in its source.
    private(set) var hasCopies = false
    /// The lines of which it is not known yet to what they belong.
    var pending = 0..<0
    var records = RewrittenRecords()

    /// A message takes no more lines than these; event blocks of real logs take twenty.
    static let mostLines = 64

    init(settings: PasteSettings, lines: [PastedLine]) {
        self.settings = settings
        self.lines = lines
    }

    /// Writes the lines, and gives out as text what says nothing.
    ///
    /// - Returns: how many lines are done with; the others go on in the next part.
    mutating func write<Sink: RecordSink & ~Copyable>(isLast: Bool, into sink: inout Sink) -> Int {
        var place = 0
        while place < lines.count, !sink.isSatisfied {
            place = step(at: place, into: &sink)
            if pending.count > PasteWriter.mostLines { giveBare(pending, &sink) }
            records.handOverWhenFull(to: &sink)
        }
        let isOpen = !isLast && pending.lowerBound > 0 && !pending.isEmpty
        let end = isOpen ? pending.lowerBound : place
        if !isOpen { giveBare(pending, &sink) }
        records.handOver(to: &sink)
        return end
    }

    /// Goes over a line and those that belong to it.
    private mutating func step<Sink: RecordSink & ~Copyable>(at place: Int, into sink: inout Sink) -> Int {
        let line = lines[place]
        if line.beginsRecord, let end = takeRecord(at: place, &sink) { return end }
        if let end = takeOlder(line, at: place, &sink) { return end }
        let columns = columns(at: place)
        // A line with the first columns of several may look like one that has no others.
        if let end = takeDivided(at: place, before: columns?.line.layout, &sink) { return end }
        if let columns { return take(columns, at: place, &sink) }
        if let message = behindComponent(line) {
            giveBare(pending, &sink)
            var attributes = RecordText.Attributes()
            attributes.component = settings.component ?? []
            return takeMessage(Range(from: place, to: place + 1), Array(message), attributes, &sink)
        }
        wait(place, &sink)
        return place + 1
    }

    /// Keeps a line until it is known to what it belongs.
    private mutating func wait<Sink: RecordSink & ~Copyable>(_ place: Int, _ sink: inout Sink) {
        let isText = lines[place].isFence || pending.isEmpty && lines[place].isBlank
        if isText {
            giveBare(pending, &sink)
            sink.take(textBytes: lines[place].size)
            pending = Range(from: place + 1, to: place + 1)
        } else {
            pending = (pending.isEmpty ? place : pending.lowerBound)..<place + 1
        }
    }

    /// Writes a record that is none in its source, over so many lines.
    mutating func add(_ message: [UInt8], _ attributes: RecordText.Attributes, _ place: Range<Int>) {
        let part = lines.part(from: place.lowerBound, to: place.upperBound)
        guard let first = part.first else { return }
        let plain = TypographicSigns.plain(message)
        var attributes = attributes
        attributes.signs = plain.signs
        let size = part.reduce(0) { $0 + $1.size }
        records.add(plain.message, attributes, line: first.number, furtherLines: place.count -| 1, size: size)
        hasCopies = true
    }
}
