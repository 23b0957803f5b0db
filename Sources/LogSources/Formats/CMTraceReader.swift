import CMTraceLog
import Times

/// Reads records in the form of CMTrace, in batches where they lie plainly one behind the other.
struct CMTraceReader: SourceReader {
    private var reader = RecordReader()
    private var batch = RecordReader.batch()
    /// Where the last damage ended, so that a block that arrives in pieces is counted once.
    private var damageEnd = -1

    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        takeAll(bytes, isLast: isLast, into: &sink)
        sink.leave(bytes)
        let used = reader.position
        reader.discard(used)
        damageEnd -= used
        return used
    }

    private mutating func takeAll<Sink: RecordSink & ~Copyable>(
        _ bytes: RawSpan,
        isLast: Bool,
        into sink: inout Sink
    ) {
        while !sink.isSatisfied {
            takePlainRecords(bytes, into: &sink)
            switch reader.next(in: bytes, isLast: isLast) {
            case .record(let layout):
                sink.take(layout, size: layout.range.count, in: bytes)
            case .stray(let stray):
                sink.take(stray, isContinued: damageEnd == stray.range.lowerBound)
                damageEnd = stray.kind.isDamage ? stray.range.upperBound : -1
            case .needsMore:
                return
            }
        }
    }

    /// Takes in the records that lie plainly one behind the other, which are nearly all there are.
    private mutating func takePlainRecords<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, into sink: inout Sink) {
        while true {
            let start = reader.position
            let count = reader.takePlainRecords(in: bytes, into: &batch)
            guard count > 0 else { return }
            sink.take(batch.span.extracting(first: count), over: start..<reader.position, in: bytes)
            if count < batch.count || sink.isSatisfied { return }
        }
    }
}
