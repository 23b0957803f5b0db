import CMTraceLog
import Checked

// Messages without anything else.
extension PasteWriter {
    /// Gives out lines without columns: messages that the sink knows, and text.
    mutating func giveBare<Sink: RecordSink & ~Copyable>(_ range: Range<Int>, _ sink: inout Sink) {
        var place = range.lowerBound
        while place < range.upperBound {
            let (message, end) = bareMessage(at: place, to: range.upperBound, &sink)
            if message == nil, let named = messageBehindName(at: place, &sink) {
                var attributes = RecordText.Attributes()
                attributes.component = named.component
                add(named.message, attributes, Range(from: place, to: place + 1))
                place += 1
                continue
            }
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

    /// A message that the sink knows behind the name of a known component, as in one of those lines alone that all begin so.
    private func messageBehindName<Sink: RecordSink & ~Copyable>(
        at place: Int,
        _ sink: inout Sink
    ) -> (message: [UInt8], component: [UInt8])? {
        let text = lines[place].text
        let name = text.prefix { $0 > UInt8(ascii: " ") }
        guard name.count < 64, name.count < text.count, ColumnValues.isKnown(name) else { return nil }
        let message = Array(text[name.endIndex...].trimmed)
        return sink.knows(message) ? (message, Array(name)) : nil
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
