import CMTraceLog
import LogSources

/// Reads one log once, from its oldest part to its newest, and notes what its records say.
///
/// Not copyable: an accidental copy for each record would cost more than all the rest.
struct LogScanner: ~Copyable {
    let chain: LogChain
    let number: Int
    var matcher: PatternMatcher
    var assembler: SignalAssembler
    var ledger = Ledger()
    var tokens = TokenLedger()
    var cache: SignalCache
    var reporters = ReporterWatch()
    var clock = ClockCheck()
    /// How many records of the log were taken in.
    var recordCount = 0
    /// The number of the record at hand.
    var sequence = 0
    var lastMoment: Moment?
    /// The offset that orders records which have none, in minutes.
    var assumedOffset: Int
    /// Records outside of it are counted and say nothing.
    let window: (since: Instant?, until: Instant?)
    var joinStatuses: [JoinStatusMark] = []

    /// A scanner of a log that has not been read yet.
    init(
        _ chain: LogChain,
        number: Int,
        patterns: PatternSet,
        assembler: SignalAssembler,
        assumedOffset: Int,
        window: (since: Instant?, until: Instant?) = (nil, nil)
    ) {
        self.chain = chain
        self.number = number
        matcher = PatternMatcher(patterns)
        cache = SignalCache(patternCount: patterns.patterns.count)
        self.assembler = assembler
        self.assumedOffset = assumedOffset
        self.window = window
    }

    /// What the whole log says; `firstSource` is the number of its first file in the bundle.
    mutating func scan(firstSource: Int) -> ChainScan {
        var coverage: [SourceCoverage] = []
        var errors: [SourceError] = []
        for (index, file) in chain.files.enumerated() {
            var pass = FilePass(source: firstSource + index, coverage: SourceCoverage(file))
            do throws(SourceError) {
                try read(file, in: &pass)
            } catch {
                pass.coverage.isIncomplete = true
                errors.append(error)
            }
            coverage.append(pass.coverage)
        }
        for signal in assembler.finish() { ledger.note(signal.signal, marks: signal.marks) }
        return ChainScan(
            log: chain.log,
            coverage: coverage,
            histories: histories(),
            clock: clock,
            lastMoment: lastMoment,
            droppedSignals: ledger.dropped,
            givenUp: zip(matcher.set.patterns, matcher.givenUp).filter { $0.1 > 0 }.map { ($0.kind, $1) },
            tokens: tokens.tokens,
            droppedTokens: tokens.dropped,
            errors: errors,
            joinStatuses: joinStatuses
        )
    }

    /// The histories of all signals, with the changing fields of their last occurrences.
    private mutating func histories() -> [History] {
        ledger.histories.map { history in
            guard history.count > 1, let mark = history.last.marks.first else { return history }
            var history = history
            let signal = matcher.signal(in: mark.message, component: mark.component)
            if let signal, (assembler.settled(signal) ?? signal).kind == history.signal.kind {
                history.lastSignal = history.signal.with(signal.volatileFields)
            } else {
                history.lastSignal = history.signal
            }
            return history
        }
    }
}
