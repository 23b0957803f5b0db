import CMTraceLog
import Times

/// What a reader gave out, with ranges that count from the start of the log.
struct ReadPiece: Equatable {
    let range: Range<Int>
    /// The line of the first byte, 1-based.
    let line: Int
    /// Why these bytes are no record; `nil` for a record.
    var kind: StrayBytes.Kind?
    var message: Range<Int>?
    var attributes: Range<Int>?
    var furtherLines = 0
    var hasRoutineTime = false
    var time: LogTime?
    /// The layout as it was given out, which is that of the log only when the log was read whole.
    var layout: RecordLayout?

    static func == (left: ReadPiece, right: ReadPiece) -> Bool {
        left.range == right.range && left.line == right.line && left.kind == right.kind
            && left.message == right.message && left.attributes == right.attributes
            && left.furtherLines == right.furtherLines && left.hasRoutineTime == right.hasRoutineTime
            && left.time == right.time
    }

    /// A record whose span begins so many bytes into the log.
    init(_ layout: RecordLayout, time: LogTime?, from start: Int) {
        range = layout.range.moved(by: start)
        line = layout.line
        message = layout.message.moved(by: start)
        attributes = layout.attributes.moved(by: start)
        furtherLines = layout.furtherLines
        hasRoutineTime = layout.hasRoutineTime
        self.time = time
        self.layout = layout
    }

    /// Bytes that are no record, whose span begins so many bytes into the log.
    init(_ stray: StrayBytes, from start: Int) {
        range = stray.range.moved(by: start)
        line = stray.line
        kind = stray.kind
    }
}

/// Reads whole logs as the scanner does, in pieces and ways of one's choice.
struct Reading {
    /// How records are found.
    enum Way {
        /// As anybody calls the reader.
        case mixed
        /// Without the quick way for plain records.
        case careful
        /// Plain records in batches, as the scanner does.
        case batches
    }

    private var reader = RecordReader()
    private var pieces: [ReadPiece] = []
    private let way: Way

    /// Everything in a log that arrives so many bytes at a time; only a shorter piece tells the end.
    static func pieces(of bytes: [UInt8], chunk: Int, way: Way) -> [ReadPiece] {
        var reading = Reading(way: way)
        var window: [UInt8] = []
        var start = 0
        var unread = bytes[...]
        while true {
            let next = unread.prefix(chunk)
            unread = unread.dropFirst(chunk)
            window += next
            let used = reading.take(window, from: start, isLast: next.count < chunk)
            window.removeFirst(used)
            start += used
            if next.count < chunk { return reading.pieces }
        }
    }

    private init(way: Way) {
        self.way = way
    }

    /// Takes all that can be decided, and returns how many bytes that used up.
    private mutating func take(_ window: [UInt8], from start: Int, isLast: Bool) -> Int {
        let bytes = window.span.bytes
        while true {
            if way == .batches { takeBatch(in: bytes, from: start) }
            let position = reader.position
            let step =
                way == .careful ? reader.carefulNext(in: bytes, isLast: isLast) : reader.next(in: bytes, isLast: isLast)
            switch step {
            case .record(let layout): take(layout, in: bytes, from: start)
            case .stray(let stray): pieces.append(ReadPiece(stray, from: start))
            case .needsMore:
                let used = reader.position
                reader.discard(used)
                return used
            }
            precondition(reader.position > position, "the reader stands still")
        }
    }

    private mutating func takeBatch(in bytes: RawSpan, from start: Int) {
        var batch = Array(RecordReader.batch().prefix(3))
        let count = reader.takePlainRecords(in: bytes, into: &batch)
        for layout in batch.prefix(count) { take(layout, in: bytes, from: start) }
    }

    private mutating func take(_ layout: RecordLayout, in bytes: RawSpan, from start: Int) {
        let time = reader.time(of: layout, in: bytes)
        pieces.append(ReadPiece(layout, time: time, from: start))
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
