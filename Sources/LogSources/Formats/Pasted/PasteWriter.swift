import CMTraceLog
import Checked

/// Writes the lines of a pasted text anew as records, one part of the text at a time.
struct PasteWriter {
    let settings: PasteSettings
    let lines: [PastedLine]
    /// Whether a record was written that was none in its source.
    private(set) var hasCopies = false
    /// The lines of which it is not known yet to what they belong.
    private var pending = 0..<0
    private var records = RewrittenRecords()

    /// A message takes no more lines than these; event blocks of real logs take twenty.
    private static let mostLines = 64
    /// Lines right before its columns with which a message is tried to begin.
    private static let mostTries = 4

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
        if let older = takeOlder(line, at: place, &sink) { return older }
        if let columns = ColumnLine(line.text) ?? brokenColumns(at: place) {
            if columns.endsInMessage {
                return takeMessage(at: place, columns.message, attributes(of: columns), &sink)
            }
            takeColumns(columns, at: place, &sink)
            return place + 1
        }
        if let message = behindComponent(line) {
            var attributes = RecordText.Attributes()
            attributes.component = settings.component ?? []
            return takeMessage(at: place, message, attributes, &sink)
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

    private func attributes(of columns: ColumnLine) -> RecordText.Attributes {
        var attributes = RecordText.Attributes()
        attributes.component = Array(columns.component)
        attributes.thread = Array(columns.thread)
        attributes.date = columns.date.text(in: settings.dates.order) ?? []
        attributes.time = attributes.date.isEmpty ? [] : columns.time
        return attributes
    }

    private mutating func add(_ message: [UInt8], _ attributes: RecordText.Attributes, _ place: Range<Int>) {
        guard let first = lines.part(from: place.lowerBound, to: place.upperBound).first else { return }
        let size = lines.part(from: place.lowerBound, to: place.upperBound).reduce(0) { $0 + $1.size }
        records.add(message, attributes, line: first.number, furtherLines: place.count -| 1, size: size)
        hasCopies = true
    }
}

// MARK: - Records that have their form

extension PasteWriter {
    /// A record in the form of CMTrace, which may take several lines.
    ///
    /// - Returns: the place behind it; `nil` where none stands whole.
    private mutating func takeRecord<Sink: RecordSink & ~Copyable>(at place: Int, _ sink: inout Sink) -> Int? {
        var text: [UInt8] = []
        for end in Range(from: place, to: min(lines.count, place + PasteWriter.mostLines)) {
            if end > place, lines[end].beginsRecord { return nil }
            text += lines[end].text + [UInt8(ascii: "\n")]
            guard lines[end].text.last == UInt8(ascii: ">"), lines[end].mayEndRecord else { continue }
            var reader = RecordReader(line: lines[place].number)
            guard case .record(let record) = reader.next(in: text.span.bytes, isLast: true) else { continue }
            giveBare(pending, &sink)
            let size = lines[Range(from: place, to: end + 1)].reduce(0) { $0 + $1.size }
            records.add(record, of: text.span.bytes, size: size)
            pending = Range(from: end + 1, to: end + 1)
            return end + 1
        }
        return nil
    }

    /// A line in the form of site servers.
    private mutating func takeOlder<Sink: RecordSink & ~Copyable>(
        _ line: PastedLine,
        at place: Int,
        _ sink: inout Sink
    ) -> Int? {
        guard line.text.last == UInt8(ascii: ">") else { return nil }
        let text = Array(line.text)
        guard let older = OlderLine(Range(from: 0, to: text.count), in: text.span.bytes) else { return nil }
        giveBare(pending, &sink)
        add(Array(text[older.message]), older.attributes, Range(from: place, to: place + 1))
        pending = Range(from: place + 1, to: place + 1)
        return place + 1
    }
}

// MARK: - Columns

extension PasteWriter {
    /// Columns that a mail program broke: the line before holds their first part.
    private func brokenColumns(at place: Int) -> ColumnLine? {
        guard lines[place].text.last == UInt8(ascii: ")"), place > 0, pending.contains(place - 1) else { return nil }
        let joined = lines[place - 1].text + [UInt8(ascii: " ")] + lines[place].text
        guard let columns = ColumnLine(joined), !columns.endsInMessage else { return nil }
        return columns
    }

    /// Columns at the end of a message of which lines may stand before.
    private mutating func takeColumns<Sink: RecordSink & ~Copyable>(
        _ columns: ColumnLine,
        at place: Int,
        _ sink: inout Sink
    ) {
        let isBroken = ColumnLine(lines[place].text) == nil
        let before = isBroken ? Range(from: pending.lowerBound, to: place - 1) : pending
        let own = Array(columns.message)
        let (message, start) = message(own, behind: before, isBroken, &sink)
        giveBare(Range(from: pending.lowerBound, to: start), &sink)
        add(message, attributes(of: columns), Range(from: start, to: place + 1))
        pending = Range(from: place + 1, to: place + 1)
    }

    /// The message that ends in a line, and where it begins: there, or in one of the lines before.
    private func message<Sink: RecordSink & ~Copyable>(
        _ own: [UInt8],
        behind before: Range<Int>,
        _ isBroken: Bool,
        _ sink: inout Sink
    ) -> (text: [UInt8], start: Int) {
        if !own.isEmpty, sink.knows(own) { return (own, before.upperBound) }
        for start in starts(in: before) {
            let whole = joined(Range(from: start, to: before.upperBound), own, &sink)
            if sink.knows(whole) { return (whole, start) }
        }
        // Nobody knows it: up to the last blank line it may all be one message.
        let blank = before.last { lines[$0].isBlank }
        let start = blank.map { $0 + 1 } ?? before.lowerBound
        return (joined(Range(from: start, to: before.upperBound), own, &sink), start)
    }

    /// Where a message may begin that ends behind some lines: with the first, behind a blank one, with a block, or shortly
    /// before its end.
    private func starts(in before: Range<Int>) -> [Int] {
        let marks = before.filter { place in
            place == before.lowerBound || place >= before.upperBound - PasteWriter.mostTries || lines[place - 1].isBlank
                || lines[place].text.starts(with: "Raising ".utf8)
        }
        return Array(marks.prefix(2 * PasteWriter.mostTries))
    }

    /// Lines of one message: those of an event block as they are, those that were broken with blanks between them.
    private func joined<Sink: RecordSink & ~Copyable>(
        _ before: Range<Int>,
        _ own: [UInt8],
        _ sink: inout Sink
    ) -> [UInt8] {
        let parts = before.map { Array(lines[$0].text) } + (own.isEmpty ? [] : [own])
        let asLines = Array(parts.joined(separator: [UInt8(ascii: "\n")]))
        guard parts.count > 1, !parts.contains([UInt8(ascii: "{")]) else { return asLines }
        let asText = Array(parts.joined(separator: [UInt8(ascii: " ")]))
        return sink.knows(asText) ? asText : asLines
    }

    /// What stands behind the component with which lines without a time begin.
    private func behindComponent(_ line: PastedLine) -> ArraySlice<UInt8>? {
        guard let component = settings.component, line.text.starts(with: component) else { return nil }
        let rest = line.text.dropFirst(component.count)
        guard let next = rest.first, next <= UInt8(ascii: " ") else { return nil }
        return rest.trimmed
    }

    /// A message that begins in a line, and those behind it that belong to it, or are messages of the same time.
    private mutating func takeMessage<Sink: RecordSink & ~Copyable>(
        at place: Int,
        _ first: ArraySlice<UInt8>,
        _ attributes: RecordText.Attributes,
        _ sink: inout Sink
    ) -> Int {
        giveBare(pending, &sink)
        var (message, start, end) = (Array(first), place, place + 1)
        while end < lines.count, end - start < PasteWriter.mostLines, isContinuation(lines[end]) {
            let text = Array(lines[end].text)
            if !message.isEmpty, sink.knows(text) {
                add(message, attributes, Range(from: start, to: end))
                (message, start) = (text, end)
            } else {
                message += (message.isEmpty ? [] : [UInt8(ascii: "\n")]) + text
            }
            end += 1
        }
        add(message, attributes, Range(from: start, to: end))
        pending = Range(from: end, to: end)
        return end
    }

    private func isContinuation(_ line: PastedLine) -> Bool {
        !line.isBlank && !line.isFence && !line.beginsRecord && ColumnLine(line.text) == nil
            && behindComponent(line) == nil
    }
}

// MARK: - Messages without anything else

extension PasteWriter {
    /// Gives out lines without columns: messages that the sink knows, and text.
    private mutating func giveBare<Sink: RecordSink & ~Copyable>(_ range: Range<Int>, _ sink: inout Sink) {
        var place = range.lowerBound
        while place < range.upperBound {
            let (message, end) = bareMessage(at: place, to: range.upperBound, &sink)
            if let message {
                var attributes = RecordText.Attributes()
                if case .server(let log) = sink.writer(of: message.span.bytes) {
                    attributes.component = Array(log.utf8)
                }
                add(message, attributes, Range(from: place, to: end))
            } else {
                sink.take(textBytes: lines[place].size)
            }
            place = end
        }
        pending = Range(from: range.upperBound, to: range.upperBound)
    }

    /// The message that begins at a place, if the sink knows it, and the place behind it.
    private func bareMessage<Sink: RecordSink & ~Copyable>(
        at place: Int,
        to end: Int,
        _ sink: inout Sink
    ) -> (message: [UInt8]?, end: Int) {
        if lines[place].text.starts(with: "Raising ".utf8), let last = blockEnd(from: place, to: end) {
            let block = Array(
                lines[Range(from: place, to: last + 1)].map(\.text).joined(separator: [UInt8(ascii: "\n")])
            )
            if sink.knows(block) { return (block, last + 1) }
        }
        var message = Array(lines[place].text.filter { $0 != UInt8(ascii: "*") })
        var next = place + 1
        var isKnown = !message.isEmpty && sink.knows(message)
        while next < end, next - place < 8, isBroken(before: next), !(sink.knows(Array(lines[next].text))) {
            let longer = message + [UInt8(ascii: " ")] + lines[next].text
            guard sink.knows(longer) || !isKnown else { break }
            (message, isKnown, next) = (longer, sink.knows(longer), next + 1)
        }
        return isKnown ? (message, next) : (nil, place + 1)
    }

    /// Where the block of an event ends: `};`.
    private func blockEnd(from place: Int, to end: Int) -> Int? {
        Range(from: place, to: min(end, place + PasteWriter.mostLines)).first {
            lines[$0].text.elementsEqual("};".utf8)
        }
    }

    /// Whether a line goes on with the one before: its first word had no room there.
    private func isBroken(before place: Int) -> Bool {
        guard let width = settings.width, !lines[place].isBlank else { return false }
        let word = lines[place].text.prefix { $0 > UInt8(ascii: " ") }
        return lines[place - 1].text.count + 1 + word.count > width
    }
}
