import CMTraceLog
import Checked

// What is said of a record stands before its message, which may go on in the lines behind.
extension PasteWriter {
    /// What stands behind the component with which lines without a time begin.
    func behindComponent(_ line: PastedLine) -> ArraySlice<UInt8>? {
        guard let component = settings.component, line.text.starts(with: component) else { return nil }
        let rest = line.text.dropFirst(component.count)
        guard let next = rest.first, next <= UInt8(ascii: " ") else { return nil }
        return rest.trimmed
    }

    /// A message that begins in a line, or in two that a mail program made of one, and those behind it that belong to it,
    /// or are messages of the same time.
    ///
    /// - Returns: the place behind it.
    mutating func takeMessage<Sink: RecordSink & ~Copyable>(
        _ place: Range<Int>,
        _ first: [UInt8],
        _ attributes: RecordText.Attributes,
        _ sink: inout Sink
    ) -> Int {
        var (message, start, end) = (first, place.lowerBound, place.upperBound)
        while end < lines.count, end - start < PasteWriter.mostLines, isContinuation(end) {
            let text = Array(lines[end].text)
            if !message.isEmpty, sink.knows(text) {
                add(message, attributes, Range(from: start, to: end))
                (message, start) = (text, end)
            } else {
                message += (message.isEmpty ? [] : [UInt8(ascii: "\n")]) + text
            }
            end += 1
        }
        // A spreadsheet puts quotation marks around a message of several lines.
        add(ColumnSeparator.unquoted(message[...]), attributes, Range(from: start, to: end))
        pending = Range(from: end, to: end)
        return end
    }

    private func isContinuation(_ place: Int) -> Bool {
        let line = lines[place]
        guard !line.isBlank, !line.isFence, !line.beginsRecord, behindComponent(line) == nil,
            settings.columns.line(line.text) == nil
        else { return false }
        // Nor the first part of columns that a mail program broke.
        return place + 1 >= lines.count || settings.columns.line(line.text, lines[place + 1].text) == nil
            || settings.columns.line(lines[place + 1].text) != nil
    }
}
