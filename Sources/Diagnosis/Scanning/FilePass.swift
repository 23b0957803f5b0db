import CMTraceLog

/// The state of reading one file.
struct FilePass {
    let source: Int
    var coverage: SourceCoverage
    var reader = RecordReader(readsTimes: false)
    var lines = LineCounter()
    var times = TimeWatch()
    /// The last record that was found, for the time at which the log ends.
    var lastRecord: RecordLayout?
    /// Where the last stray bytes ended, so that a block that arrives in pieces is counted once.
    var strayEnd = -1
    /// The attribute text of the last offset, to notice a change without decoding.
    var lastOffset: LogTime.Offset?
    /// Where the next token begins, as far as it was looked for.
    var tokens = TokenFinder()

    init(source: Int, coverage: SourceCoverage) {
        self.source = source
        self.coverage = coverage
    }

    /// Says that the next span starts this many bytes later than this one.
    mutating func discard(_ used: Int, of bytes: RawSpan) {
        lines.discard(used, of: bytes)
        reader.discard(used)
        tokens.discard(used)
        strayEnd -= used
    }

    /// Writes a record over another one's mark and keeps the mark's memory.
    mutating func write(_ layout: RecordLayout, at moment: Moment, in bytes: RawSpan, to mark: inout RecordMark) {
        let attributes = RecordAttributes(layout, in: bytes)
        let firstLine = lines.line(at: layout.range.lowerBound, in: bytes)
        let limit = min(layout.message.upperBound, layout.message.lowerBound + RecordMark.messageLimit)
        mark.source = source
        mark.lines = firstLine...firstLine + bytes.count(of: UInt8(ascii: "\n"), in: layout.message)
        mark.moment = moment
        mark.time = layout.time ?? reader.time(of: layout, in: bytes)
        mark.thread = bytes.number(attributes.thread)
        bytes.copy(of: layout.message.lowerBound..<limit, into: &mark.message)
        bytes.copy(of: attributes.component, into: &mark.componentBytes)
    }
}
