import CMTraceLog

/// The state of reading one file.
struct FilePass: ~Copyable {
    let source: Int
    var coverage: SourceCoverage
    var reader = RecordReader()
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
    mutating func discard(_ used: Int) {
        reader.discard(used)
        strayEnd -= used
    }
}
