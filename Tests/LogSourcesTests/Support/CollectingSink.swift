import CMTraceLog
import LogSources
import Times

/// Takes in what a reader finds, as texts that can be compared.
struct CollectingSink: RecordSink {
    /// What was found of a record.
    struct Found: Hashable {
        var message: String
        var component: String
        var thread: Int?
        var time: LogTime?
        /// The lines that it takes up, 1-based.
        var lines: ClosedRange<Int>
    }

    private(set) var found: [Found] = []
    private(set) var recordBytes = 0
    private(set) var otherBytes = 0
    private(set) var damagedBytes = 0
    private(set) var remarks: [SourceRemark] = []
    /// How messages begin that say something.
    var known: [String] = []

    var isSatisfied: Bool { false }

    mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan) {
        recordBytes += stretch.count
        for index in records.indices { add(records[index], in: bytes) }
    }

    mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan) {
        recordBytes += size
        add(record, in: bytes)
    }

    mutating func take(_ stray: StrayBytes, isContinued: Bool) {
        if stray.kind.isDamage { damagedBytes += stray.range.count } else { otherBytes += stray.range.count }
    }

    mutating func take(_ fact: any SourceFact) {}
    mutating func take(_ remark: SourceRemark) { remarks.append(remark) }
    func writer(of message: RawSpan) -> MessageWriter? {
        known.contains { message.hasBytes(Array($0.utf8), at: 0) } ? .client : nil
    }
    mutating func take(textBytes: Int) { otherBytes += textBytes }
    mutating func leave(_ bytes: RawSpan) {}

    private mutating func add(_ record: RecordLayout, in bytes: RawSpan) {
        let attributes = RecordAttributes(record, in: bytes)
        var times = TimestampParser()
        found.append(
            Found(
                message: bytes.text(record.message),
                component: bytes.text(attributes.component),
                thread: bytes.number(attributes.thread),
                time: times.time(of: record, in: bytes),
                lines: record.line...(record.line + record.furtherLines)
            )
        )
    }
}

extension CollectingSink {
    /// What a format's reader makes of a text that arrives in pieces of so many bytes.
    static func reading(
        _ text: [UInt8],
        as format: SourceFormat,
        piecesOf size: Int,
        into empty: CollectingSink = CollectingSink()
    ) -> CollectingSink {
        var sink = empty
        var reader = format.reader()
        var start = 0
        var end = 0
        while true {
            end = min(text.count, end + size)
            let isLast = end == text.count
            let used = reader.take(text[start..<end].span.bytes, isLast: isLast, into: &sink)
            start += used
            if isLast { break }
        }
        return sink
    }
}
