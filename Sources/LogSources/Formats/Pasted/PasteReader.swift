import CMTraceLog
import Checked

extension SourceFormat {
    /// Lines that were copied out of a viewer, into a mail, a ticket or a file.
    static let pasted = SourceFormat(
        "lines copied out of a viewer",
        form: "pasted",
        sign: { bytes, _ in PasteReader.isPaste(bytes) },
        reader: { PasteReader() }
    )
}

/// Reads text that somebody pasted: columns of a viewer, records in between, and messages without anything else, if the
/// sink knows them.
///
/// The first part of a text tells how its dates are written; a megabyte is far more than anybody pastes.
struct PasteReader: SourceReader {
    /// What was not looked at yet.
    private var held: [UInt8] = []
    private var line = 1
    private var settings: PasteSettings?
    private var hasTold = false

    /// The text is looked at in parts of this size, in bytes, whatever the pieces in which it comes.
    private static let partSize = 1 << 20

    /// Whether a text's first bytes hold such a line, and do not begin with a record.
    static func isPaste(_ bytes: [UInt8]) -> Bool {
        let text = bytes[...].trimmed
        if text.prefix(4096).place(of: typographicRecord) != nil { return true }
        guard !text.starts(with: "<![LOG[".utf8), !text.starts(with: [0xEF, 0xBB, 0xBF] + Array("<![LOG[".utf8)) else {
            return false
        }
        return LayoutGuess.hasSureLine(PastedLine.lines(of: bytes[...], from: 1))
    }

    /// A record whose quotation marks a text processor made typographic ones, which is none for anything else.
    private static let typographicRecord = Array("]LOG]!><time=".utf8) + [0xE2, 0x80]

    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        bytes.append(Range(from: 0, to: bytes.byteCount), to: &held)
        sink.leave(bytes)
        while held.count >= PasteReader.partSize, !sink.isSatisfied {
            takePart(held.prefix(PasteReader.partSize), isLast: false, into: &sink)
        }
        if isLast, !sink.isSatisfied { takePart(held[...], isLast: true, into: &sink) }
        return bytes.byteCount
    }

    private mutating func takePart<Sink: RecordSink & ~Copyable>(
        _ part: ArraySlice<UInt8>,
        isLast: Bool,
        into sink: inout Sink
    ) {
        let end = isLast ? part.endIndex : part.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? part.endIndex
        let lines = PastedLine.lines(of: part[Range(from: part.startIndex, to: end)], from: line)
        let settings = settings ?? PasteSettings(lines) { sink.knows($0) }
        self.settings = settings
        var writer = PasteWriter(settings: settings, lines: lines)
        let count = writer.write(isLast: isLast, into: &sink)
        tell(settings, writer, &sink)
        let used = lines.prefix(count).reduce(0) { $0 + $1.size }
        line = line +| count
        held.removeFirst(used)
    }

    /// Says once what the records were made from.
    private mutating func tell<Sink: RecordSink & ~Copyable>(
        _ settings: PasteSettings,
        _ writer: PasteWriter,
        _ sink: inout Sink
    ) {
        guard !hasTold, writer.hasCopies else { return }
        hasTold = true
        sink.take(.copied(dates: settings.hasDates ? settings.dates.order : nil, isSure: !settings.dates.isAmbiguous))
    }
}
