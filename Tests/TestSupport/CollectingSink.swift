package import CMTraceLog
package import LogSources
package import Times

/// Takes in what a reader finds, as texts that can be compared.
package struct CollectingSink: RecordSink {
    /// What was found of a record.
    package struct Found: Hashable {
        package var message: String
        package var component: String
        package var thread: Int?
        package var time: LogTime?
        /// The lines that it takes up, 1-based.
        package var lines: ClosedRange<Int>
    }

    package private(set) var found: [Found] = []
    package private(set) var recordBytes = 0
    package private(set) var otherBytes = 0
    package private(set) var damagedBytes = 0
    package private(set) var remarks: [SourceRemark] = []
    /// How messages begin that say something.
    package var known: [String] = []
    /// Whether any other message does.
    private let isKnown: (String) -> Bool

    /// Nothing found yet.
    package init(isKnown: @escaping (String) -> Bool = { _ in false }) {
        self.isKnown = isKnown
    }

    package var isSatisfied: Bool { false }

    package mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan) {
        recordBytes += stretch.count
        for index in records.indices { add(records[index], in: bytes) }
    }

    package mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan) {
        recordBytes += size
        add(record, in: bytes)
    }

    package mutating func take(_ stray: StrayBytes, isContinued: Bool) {
        if stray.kind.isDamage { damagedBytes += stray.range.count } else { otherBytes += stray.range.count }
    }

    package mutating func take(_ fact: any SourceFact) {}
    package mutating func take(_ remark: SourceRemark) { remarks.append(remark) }
    package func writer(of message: RawSpan) -> MessageWriter? {
        let isKnown =
            known.contains { message.hasBytes(Array($0.utf8), at: 0) } || isKnown(message.text(0..<message.byteCount))
        return isKnown ? .client : nil
    }
    package mutating func take(textBytes: Int) { otherBytes += textBytes }
    package mutating func leave(_ bytes: RawSpan) {}

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
    package static func reading(
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
