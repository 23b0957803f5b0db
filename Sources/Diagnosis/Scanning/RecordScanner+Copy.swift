extension RecordScanner {
    /// The same, to be finished while this one goes on. What only spares work it builds up anew.
    borrowing func copy() -> RecordScanner {
        RecordScanner(of: self)
    }

    private init(of other: borrowing RecordScanner) {
        log = other.log
        number = other.number
        pass = other.pass
        coverage = other.coverage
        errors = other.errors
        matcher = PatternMatcher(goingOnFrom: other.matcher)
        assembler = other.assembler
        ledger = other.ledger
        tokens = other.tokens
        cache = SignalCache(patternCount: matcher.set.patterns.count)
        reporters = other.reporters
        clock = other.clock
        order = other.order
        recordCount = other.recordCount
        sequence = other.sequence
        span = other.span
        wholeSpan = other.wholeSpan
        neighbour = other.neighbour
        openTokenRecord = other.openTokenRecord
        lookedAtRecord = other.lookedAtRecord
        assumedOffset = other.assumedOffset
        assumedStart = other.assumedStart
        window = other.window
        facts = other.facts
        writers = other.writers
        unknown = other.unknown
        harmless = other.harmless
        types = other.types
        speakers = other.speakers
        isServerLog = other.isServerLog
        hasServerRecord = other.hasServerRecord
        serverLines = other.serverLines
        outside = other.outside
    }
}
