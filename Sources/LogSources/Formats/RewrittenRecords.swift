import CMTraceLog

/// Records that were written anew, on their way to a sink: they are handed over by the hundred, with their bytes.
struct RewrittenRecords {
    private var text = RecordText()
    private var records: [(layout: RecordLayout, size: Int)] = []

    /// As much text fits the second level cache of the processors at hand.
    private static let limit = 128 << 10

    /// Takes in a record of another form that takes up so many bytes of its source.
    mutating func add(
        _ message: some Collection<UInt8>,
        _ attributes: RecordText.Attributes,
        line: Int,
        furtherLines: Int = 0,
        size: Int
    ) {
        records.append((text.add(message, attributes, line: line, furtherLines: furtherLines), size))
    }

    /// Takes in a record that has the form already, and takes up so many bytes of its source.
    mutating func add(_ record: RecordLayout, of source: RawSpan, size: Int) {
        records.append((text.add(record, of: source), size))
    }

    /// Hands over what there is, once there is much of it.
    mutating func handOverWhenFull<Sink: RecordSink & ~Copyable>(to sink: inout Sink) {
        if text.bytes.count >= RewrittenRecords.limit { handOver(to: &sink) }
    }

    /// Hands over what there is.
    mutating func handOver<Sink: RecordSink & ~Copyable>(to sink: inout Sink) {
        guard !records.isEmpty else { return }
        RewrittenRecords.hand(records, in: text.bytes.span.bytes, to: &sink)
        records.removeAll(keepingCapacity: true)
        text.removeAll()
    }

    private static func hand<Sink: RecordSink & ~Copyable>(
        _ records: [(layout: RecordLayout, size: Int)],
        in bytes: RawSpan,
        to sink: inout Sink
    ) {
        for record in records where !sink.isSatisfied { sink.take(record.layout, size: record.size, in: bytes) }
        sink.leave(bytes)
    }
}
