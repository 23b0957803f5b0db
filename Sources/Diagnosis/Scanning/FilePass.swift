import CMTraceLog
import Times
import LogSources

/// What is known of the file that is read.
struct FilePass {
    /// The file's number in the bundle.
    let source: Int
    var coverage: SourceCoverage
    /// Whether the bytes come from a pipe, into which people pour several logs.
    let isStream: Bool
    /// Whether it is called like a log that is known; people join logs under other names.
    let isCalledLikeLog: Bool
    /// Whether its records are made of text that somebody copied.
    let isCopied: Bool
    /// The time of the first record that has one, as far as the first bytes tell.
    let firstTime: LogTime?
    var times = TimestampParser()
    /// The last record that was found, for the time at which the log ends.
    var lastRecord: RecordLayout?
    /// The attributes of the last record whose bytes are gone, to tell who wrote it; empty for none.
    var lastAttributes: [UInt8] = []
    /// The attribute text of the last offset, to notice a change without decoding.
    var lastOffset: LogTime.Offset?
    /// The number of the record that follows damage; 0 for none.
    var recordBehindDamage = 0
    /// Which records lack a time or an offset.
    var stretches = TimeStretches()
    /// Where the next token begins, as far as it was looked for.
    var tokens = TokenFinder()

    /// The beginning of a file with this head.
    init(_ file: LogFile, source: Int, head: FileHead) {
        self.source = source
        coverage = SourceCoverage(file)
        coverage.take(head)
        isStream = file.source.isReadOnce
        isCalledLikeLog = !isStream && file.isCalledLikeLog
        isCopied = head.format.isCopied
        firstTime = head.firstTime
        times.distrustsZero = head.hasIdleOffsets
        coverage.hasIdleOffsets = head.hasIdleOffsets
    }

    /// No file yet.
    init(before log: LogName) {
        self.init(LogFile([], name: log.name, log: log), source: 0, head: FileHead([]))
    }
}
