import CMTraceLog
import Times

/// Takes in the first records of a source, and notes what they say of it.
struct HeadSink: RecordSink {
    /// Whether a record begins, whole or not.
    private(set) var hasRecords = false
    /// The time of the first record that has one.
    private(set) var firstTime: LogTime?
    /// The first offset from UTC that a record names, in minutes.
    private(set) var firstOffset: Int?
    private var writers = ComponentCounts()
    private var times = TimestampParser()

    /// More records tell nothing new.
    private static let limit = 100

    /// The component that wrote most of them.
    var component: String? { writers.mostFrequent }
    /// Whether a component of a client wrote any of them.
    var hasClientsRecord: Bool { writers.names.contains { KnownLog.written(by: $0) != nil } }
    var isSatisfied: Bool { writers.total >= HeadSink.limit }

    mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan) {
        for index in records.indices where !isSatisfied { take(records[index], in: bytes) }
    }

    mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan) {
        take(record, in: bytes)
    }

    private mutating func take(_ record: RecordLayout, in bytes: RawSpan) {
        hasRecords = true
        writers.add(RecordAttributes.component(of: record, in: bytes), of: bytes)
        guard firstTime == nil || firstOffset == nil, let time = times.time(of: record, in: bytes) else { return }
        if firstTime == nil { firstTime = time }
        if firstOffset == nil { firstOffset = time.offsetMinutes }
    }

    mutating func take(_ stray: StrayBytes, isContinued: Bool) {
        if stray.kind == .recordWithoutEnd || stray.kind == .cutAtEnd { hasRecords = true }
    }

    func take(_ fact: any SourceFact) {}
    func take(_ remark: SourceRemark) {}
    func writer(of message: RawSpan) -> MessageWriter? { nil }
    func take(textBytes: Int) {}
    func leave(_ bytes: RawSpan) {}
}

/// How many records each component wrote; a log has one of them or a handful.
private struct ComponentCounts {
    private var counts: [(name: [UInt8], count: Int)] = []
    private(set) var total = 0

    mutating func add(_ name: Range<Int>, of bytes: RawSpan) {
        total += 1
        let place = counts.firstIndex { $0.name.count == name.count && bytes.hasBytes($0.name, at: name.lowerBound) }
        if let place {
            counts[place].count += 1
        } else {
            counts.append((bytes.copy(of: name), 1))
        }
    }

    var names: [String] { counts.map { String(decoding: $0.name, as: UTF8.self) } }

    /// Of several, the first by name; `nil` when nothing was counted.
    var mostFrequent: String? {
        let named = counts.map { (name: String(decoding: $0.name, as: UTF8.self), count: $0.count) }
        return named.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
    }
}
