import CMTraceLog
import Checked

// What is said of a record stands behind its message, of which lines may stand before.
extension PasteWriter {
    /// Lines right before its columns with which a message is tried to begin.
    private static let mostTries = 4

    /// Writes the record whose last line ends so, with the lines before it that belong to it.
    mutating func takeEnd<Sink: RecordSink & ~Copyable>(
        of own: [UInt8],
        _ attributes: RecordText.Attributes,
        _ place: Range<Int>,
        behind before: Range<Int>,
        _ sink: inout Sink
    ) {
        let (message, start) = message(own, behind: before, &sink)
        giveBare(Range(from: before.lowerBound, to: start), &sink)
        add(message, attributes, Range(from: before.isEmpty ? place.lowerBound : start, to: place.upperBound))
        pending = Range(from: place.upperBound, to: place.upperBound)
    }

    /// The message that ends in a line, and where it begins: there, or in one of the lines before.
    private func message<Sink: RecordSink & ~Copyable>(
        _ own: [UInt8],
        behind before: Range<Int>,
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

    /// Where a message may begin that ends behind some lines: behind a blank one, with the first, with a block, or shortly
    /// before its end; what stands before the last blank line is tried last, since it may be a letter.
    private func starts(in before: Range<Int>) -> [Int] {
        let marks = before.filter { place in
            place == before.lowerBound || place >= before.upperBound - PasteWriter.mostTries || lines[place - 1].isBlank
                || lines[place].text.starts(with: "Raising ".utf8)
        }
        let blank = before.last { lines[$0].isBlank } ?? before.lowerBound - 1
        return Array((marks.filter { $0 > blank } + marks.filter { $0 <= blank }).prefix(2 * PasteWriter.mostTries))
    }

    private func joined<Sink: RecordSink & ~Copyable>(
        _ before: Range<Int>,
        _ own: [UInt8],
        _ sink: inout Sink
    ) -> [UInt8] {
        joined(before.map { Array(lines[$0].text) } + (own.isEmpty ? [] : [own]), &sink)
    }

    /// Lines of one message: those of an event block as they are, those that were broken with blanks between them.
    func joined<Sink: RecordSink & ~Copyable>(_ parts: [[UInt8]], _ sink: inout Sink) -> [UInt8] {
        // A spreadsheet puts quotation marks around a message of several lines.
        let asLines = ColumnSeparator.unquoted(Array(parts.joined(separator: [UInt8(ascii: "\n")]))[...])
        guard parts.count > 1, !parts.contains([UInt8(ascii: "{")]) else { return asLines }
        let asText = Array(parts.joined(separator: [UInt8(ascii: " ")]))
        return sink.knows(asText) ? asText : asLines
    }
}
