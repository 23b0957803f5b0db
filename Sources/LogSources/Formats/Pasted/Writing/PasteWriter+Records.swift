import CMTraceLog
import Checked

// Records that have their form.
extension PasteWriter {
    /// A record in the form of CMTrace, which may take several lines.
    ///
    /// - Returns: the place behind it; `nil` where none stands whole.
    mutating func takeRecord<Sink: RecordSink & ~Copyable>(at place: Int, _ sink: inout Sink) -> Int? {
        var text: [UInt8] = []
        for end in Range(from: place, to: min(lines.count, place + PasteWriter.mostLines)) {
            if end > place, lines[end].beginsRecord { return nil }
            // Its own quotation marks may have been made typographic ones.
            text += TypographicSigns.plain(Array(lines[end].text)).message + [UInt8(ascii: "\n")]
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

    /// A line in the form of site servers; of its message, lines may stand before.
    mutating func takeOlder<Sink: RecordSink & ~Copyable>(
        _ line: PastedLine,
        at place: Int,
        _ sink: inout Sink
    ) -> Int? {
        guard line.text.last == UInt8(ascii: ">") else { return nil }
        let text = Array(line.text)
        guard let older = OlderLine(Range(from: 0, to: text.count), in: text.span.bytes) else { return nil }
        takeEnd(
            of: Array(text[older.message]),
            older.attributes,
            Range(from: place, to: place + 1),
            behind: pending,
            &sink
        )
        return place + 1
    }
}
