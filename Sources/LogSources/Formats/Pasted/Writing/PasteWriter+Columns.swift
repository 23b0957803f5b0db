import CMTraceLog
import Checked

// Lines in the columns of a viewer.
extension PasteWriter {
    /// A line in columns, and whether its first part stands in the line before.
    struct FoundColumns {
        let line: ColumnLine
        let isBroken: Bool
    }

    /// The columns in a line, or in it and the one before, if that is not known yet to belong to anything.
    func columns(at place: Int) -> FoundColumns? {
        if let line = settings.columns.line(lines[place].text) { return FoundColumns(line: line, isBroken: false) }
        guard place > 0, pending.contains(place - 1),
            let line = settings.columns.line(lines[place - 1].text, lines[place].text)
        else { return nil }
        return FoundColumns(line: line, isBroken: true)
    }

    /// Writes the record of a line in columns, with the lines of its message.
    ///
    /// - Returns: the place behind it.
    mutating func take<Sink: RecordSink & ~Copyable>(
        _ found: FoundColumns,
        at place: Int,
        _ sink: inout Sink
    ) -> Int {
        let start = found.isBroken ? place - 1 : place
        let before = Range(from: pending.lowerBound, to: pending.isEmpty ? pending.lowerBound : start)
        let (line, attributes) = (found.line, attributes(of: found.line.values))
        if line.layout.beginsWithMessage && !line.layout.endsInMessage {
            takeEnd(of: line.message, attributes, Range(from: start, to: place + 1), behind: before, &sink)
            return place + 1
        }
        giveBare(before, &sink)
        if line.layout.endsInMessage {
            return takeMessage(Range(from: start, to: place + 1), line.message, attributes, &sink)
        }
        add(line.message, attributes, Range(from: start, to: place + 1))
        pending = Range(from: place + 1, to: place + 1)
        return place + 1
    }

    /// A message between columns that takes several lines: the first of them stand in its first, the others in its last.
    ///
    /// - Returns: the place behind it; `nil` where none is, in an order of which more lines are than of the given one.
    mutating func takeDivided<Sink: RecordSink & ~Copyable>(
        at place: Int,
        before layout: ColumnLayout?,
        _ sink: inout Sink
    ) -> Int? {
        guard let opening = settings.columns.opening(lines[place].text, before: layout) else { return nil }
        var parts = [opening.message]
        for end in Range(from: place + 1, to: min(lines.count, place + PasteWriter.mostLines)) {
            let text = lines[end].text
            guard !lines[end].isBlank, settings.columns.line(text) == nil else { return nil }
            guard let closing = settings.columns.closing(text, of: opening.layout) else {
                // A line that opens a message of its own goes on with none; were it tried as one, each would be again.
                if settings.columns.opening(text, before: layout) != nil { return nil }
                parts.append(Array(text))
                continue
            }
            giveBare(pending, &sink)
            let message = joined(parts + [closing.message], &sink)
            add(message, attributes(of: opening.values.merging(closing.values)), Range(from: place, to: end + 1))
            pending = Range(from: end + 1, to: end + 1)
            return end + 1
        }
        return nil
    }

    private func attributes(of values: ColumnValues) -> RecordText.Attributes {
        var attributes = RecordText.Attributes()
        attributes.component = Array(values.component)
        attributes.thread = values.thread?.digits ?? []
        attributes.date = values.stamp?.date.text(in: settings.dates.order) ?? []
        attributes.time = attributes.date.isEmpty ? [] : values.stamp?.time.text ?? []
        return attributes
    }
}
