import CMTraceLog
import Times
import LogSources

/// The first record of a text, for which it is read by the reader of its format.
struct FirstRecord: RecordSink {
    /// The record's message; `nil` when there is none.
    private(set) var message: String?

    /// Reads a text up to its first record.
    init(of bytes: [UInt8], head: FileHead) {
        var reader = head.format.reader()
        _ = reader.take(bytes.span.bytes, isLast: true, into: &self)
    }

    var isSatisfied: Bool { message != nil }

    mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan) {
        if !records.isEmpty { take(records[0], size: 0, in: bytes) }
    }

    mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan) {
        if message == nil { message = bytes.text(record.message) }
    }

    func take(_ stray: StrayBytes, isContinued: Bool) {}
    func take(_ fact: any SourceFact) {}
    func take(_ remark: SourceRemark) {}
    func writer(of message: RawSpan) -> MessageWriter? { nil }
    func take(textBytes: Int) {}
    func leave(_ bytes: RawSpan) {}
}
