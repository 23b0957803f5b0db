import CMTraceLog

/// The state of reading one file.
struct FilePass: ~Copyable {
    let source: Int
    var coverage: SourceCoverage
    var reader = RecordReader()
    /// Whether the bytes come from a pipe, into which people pour several logs.
    var isStream = false
    /// The last record that was found, for the time at which the log ends.
    var lastRecord: RecordLayout?
    /// The attributes of the last record whose bytes are gone, to tell who wrote it; empty for none.
    var lastAttributes: [UInt8] = []
    /// Where the last stray bytes ended, so that a block that arrives in pieces is counted once.
    var strayEnd = -1
    /// The attribute text of the last offset, to notice a change without decoding.
    var lastOffset: LogTime.Offset?
    /// Which records lack a time or an offset.
    var stretches = TimeStretches()
    /// The time of the first record that has one, as far as the first bytes tell.
    var firstTime: LogTime?
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
