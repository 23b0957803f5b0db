import CMTraceLog
import Times
import LogSources

/// Notes what the records of one log say, in the order written.
///
/// Not copyable: an accidental copy for each record would cost more than all the rest. See ``copy()``.
struct RecordScanner: ~Copyable {
    let log: LogName
    /// The log's number in the bundle.
    let number: Int
    /// The file at hand.
    var pass: FilePass
    /// What was read of the files before it.
    var coverage: [SourceCoverage] = []
    var errors: [SourceError] = []
    var matcher: PatternMatcher
    var assembler: SignalAssembler
    var ledger: Ledger
    var tokens = TokenLedger()
    var cache: SignalCache
    var reporters = ReporterWatch()
    var clock = ClockCheck()
    /// Where records lie whose clock was set back.
    var order = WrittenOrder()
    /// How many records of the log were taken in.
    var recordCount = 0
    /// The number of the record at hand.
    var sequence = 0
    /// The times of the records that were taken in.
    var span = TimeSpan()
    /// The same of those outside of the window too.
    var wholeSpan = TimeSpan()
    /// Where the record before lies in time; it dates records that bear no time.
    var neighbour: Instant?
    /// The number of the last record that may have ended inside of a token.
    var openTokenRecord = -mostRestRecords
    /// The number of the last record whose end was looked at for a token of any spelling.
    var lookedAtRecord = 0
    /// Over how many records a token may be spread: one of a 4,096-bit key in records of 160 characters.
    static let mostRestRecords = 16
    /// More components than any log has, joined or not: whoever writes the log decides how many there are.
    static let mostWriters = 64
    /// The offset that orders records which have none, in minutes.
    var assumedOffset: Int
    /// Where a log lies in time of whose first records none says when it was written.
    let assumedStart: Instant
    /// Records outside of it are counted and say nothing.
    let window: (since: Instant?, until: Instant?)
    /// What files said otherwise than by records.
    var facts: [FactMark<any SourceFact>] = []
    /// Components that wrote records in it, those that were come across.
    var writers: Set<String> = []
    /// What tells of an error and is known by no pattern.
    var unknown = UnknownErrors()
    /// The shape of such a message.
    var shape = MessageShape()
    /// Which of them need not be told.
    let harmless: HarmlessLines
    /// Whose lines are told.
    var speakers = SpeakerWatch()
    /// Whether the file at hand is a server's log.
    var isServerLog = false
    /// Whether a server's record was come across.
    var hasServerRecord = false
    /// What is looked for in servers' records.
    let serverLines: ServerLines
    /// Where records say that they are errors.
    var types = TypeWatch()
    /// What records outside of the window say, for what is known of the device.
    var outside: OutsideWindow

    /// A scanner of a log that has not been read yet.
    init(
        _ log: LogName,
        number: Int,
        patterns: PatternSet,
        assembler: SignalAssembler,
        assumedOffset: Int,
        assumedStart: Instant = Instant(milliseconds: 0),
        window: (since: Instant?, until: Instant?) = (nil, nil),
        harmless: HarmlessLines = HarmlessLines([]),
        serverLines: ServerLines = ServerLines([]),
        limits: KeepingLimits = KeepingLimits(ofOneAmong: 1)
    ) {
        self.log = log
        self.number = number
        pass = FilePass(before: log)
        matcher = PatternMatcher(patterns)
        cache = SignalCache(patternCount: patterns.patterns.count)
        self.assembler = assembler
        outside = OutsideWindow(assembler, limits: limits)
        self.assumedOffset = assumedOffset
        self.assumedStart = assumedStart
        self.window = window
        self.harmless = harmless
        self.serverLines = serverLines
        ledger = Ledger(limits: limits)
    }

    /// What the log says if it ends here.
    consuming func scan() -> ChainScan {
        for signal in assembler.finish() { ledger.note(signal.signal, marks: signal.marks) }
        let histories = histories()
        return ChainScan(
            number: number,
            log: log,
            coverage: coverage,
            histories: histories,
            clock: clock,
            span: span,
            widerSpan: window.since == nil && window.until == nil ? [] : [wholeSpan],
            outside: outside.histories(),
            droppedSignals: ledger.dropped,
            givenUp: zip(matcher.set.patterns, matcher.givenUp).filter { $0.1 > 0 }.map { ($0.kind, $1) },
            tokens: tokens.tokens,
            droppedTokens: tokens.dropped,
            errors: errors,
            logsInside: logsInside(histories),
            facts: facts,
            unknown: unknown,
            isServers: hasServerRecord && isServerLog
        )
    }

    /// The known logs whose components were come across, in lower case.
    private func logsInside(_ histories: [History]) -> Set<String> {
        let speakers = histories.lazy.compactMap { $0.first.marks.first?.component }
        let logs = writers.union(speakers).compactMap { KnownLog.written(by: $0) }
        return Set(logs.map { $0.log.name.lowercased() })
    }

    /// The histories of all signals, with the changing fields of their last occurrences.
    private mutating func histories() -> [History] {
        ledger.histories.map { history in
            guard history.count > 1, let mark = history.last.marks.first else { return history }
            var history = history
            let signal = matcher.signal(in: mark)
            if let signal, (assembler.settled(signal) ?? signal).kind == history.signal.kind {
                history.lastSignal = history.signal.with(signal.volatileFields)
            } else {
                history.lastSignal = history.signal
            }
            return history
        }
    }
}
