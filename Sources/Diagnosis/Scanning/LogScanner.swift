import CMTraceLog
import LogSources
import Patterns

/// Reads one log once, from its oldest part to its newest, and notes what its records say.
struct LogScanner {
    let chain: LogChain
    let number: Int
    let patterns: CompiledPatterns
    let matcher: Matcher
    var assembler: any SignalAssembler
    var ledger = Ledger()
    var tokens = TokenLedger()
    var cache: SignalCache
    var repeats = PendingRepeats()
    var clock = ClockCheck()
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
        patterns: CompiledPatterns,
        assembler: any SignalAssembler,
        assumedOffset: Int,
        window: (since: Instant?, until: Instant?) = (nil, nil)
    ) {
        self.chain = chain
        self.number = number
        self.patterns = patterns
        matcher = Matcher()
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
        let matcher = matcher
        let patterns = patterns
        let assembler = assembler
        let histories = ledger.finished { history in
            guard let mark = history.last.marks.first else { return nil }
            let signal = patterns.signal(in: mark.message, component: mark.component, matcher: matcher)
            guard let signal, (assembler.settled(signal) ?? signal).kind == history.signal.kind else { return nil }
            return history.signal.with(signal.volatileFields)
        }
        return ChainScan(
            log: chain.log,
            coverage: coverage,
            histories: histories,
            clock: clock,
            lastMoment: lastMoment,
            droppedSignals: ledger.dropped,
            givenUp: matcher.givenUp.sorted { $0.key < $1.key }.map { (patterns.patterns[$0.key].kind, $0.value) },
            tokens: tokens.tokens,
            droppedTokens: tokens.dropped,
            errors: errors,
            joinStatuses: joinStatuses
        )
    }
}
