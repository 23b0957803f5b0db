import CMTraceLog
package import LogSources
import Patterns

/// What one log said, in a size that does not depend on the log's.
package struct ChainScan: Sendable {
    package let log: LogName
    package let coverage: [SourceCoverage]
    package let histories: [History]
    package let clock: ClockCheck
    /// The last record's place in the common order; `nil` for a log without any time.
    package let lastMoment: Moment?
    /// How many signals were not kept because too many different ones had been seen.
    package let droppedSignals: Int
    /// The patterns that were too costly for some messages, and for how many.
    package let givenUp: [(kind: SignalKind, count: Int)]
    /// The different tokens that stand in the log.
    package let tokens: [LoggedToken]
    /// How often a token was seen that is not among them because there are too many.
    package let droppedTokens: Int
    /// Files that could not be read to their end.
    package let errors: [SourceError]
    /// What files with the output of `dsregcmd /status` said.
    package let joinStatuses: [JoinStatusMark]
}

/// Reads one log once, from its oldest part to its newest, and notes what its records say.
struct LogScanner {
    private let chain: LogChain
    private let number: Int
    private let patterns: CompiledPatterns
    private let matcher: Matcher
    private var assembler: any SignalAssembler
    private var ledger = Ledger()
    private var tokens = TokenLedger()
    private var cache: SignalCache
    private var repeats = PendingRepeats()
    private var clock = ClockCheck()
    private var sequence = 0
    private var lastMoment: Moment?
    /// The offset that orders records which have none, in minutes.
    private var assumedOffset: Int
    /// Records outside of it are counted and say nothing.
    private let window: (since: Instant?, until: Instant?)
    private var joinStatuses: [JoinStatusMark] = []

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

/// The state of reading one file.
fileprivate struct FilePass {
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

// MARK: - Bytes to records

extension LogScanner {
    private mutating func read(_ file: LogFile, in pass: inout FilePass) throws(SourceError) {
        switch file.origin {
        case .path(let path):
            var stream = try FileBytes(path: path)
            try read(&stream, head: file.head, in: &pass)
        case .standardInput:
            // What comes in there is known only now.
            var stream = try PeekedBytes(FileBytes(standardInput: ()), count: FileHead.length)
            let head = FileHead(stream.head)
            pass.coverage.encoding = head.encoding
            try read(&stream, head: head, in: &pass)
        case .memory(let bytes):
            var stream = MemoryBytes(bytes)
            try read(&stream, head: file.head, in: &pass)
        }
    }

    private mutating func read<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        head: FileHead,
        in pass: inout FilePass
    ) throws(SourceError) {
        guard let status = head.joinStatus else { return try read(&stream, in: &pass) }
        joinStatuses.append(JoinStatusMark(status: status, source: pass.source))
        try count(&stream, in: &pass)
    }

    /// Accounts for the bytes of a file that is no log, of which the head says everything.
    private func count<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        in pass: inout FilePass
    ) throws(SourceError) {
        pass.coverage.isJoinStatus = true
        var window = ReadWindow()
        while true {
            let isLast = try !window.fill(from: &stream)
            pass.coverage.textBytes += window.unread.count
            window.drop(window.unread.count)
            if isLast { return }
        }
    }

    private mutating func read<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        in pass: inout FilePass
    ) throws(SourceError) {
        var window = ReadWindow()
        while true {
            let isLast = try !window.fill(from: &stream)
            window.drop(consume(window, isLast: isLast, in: &pass))
            if isLast { return }
        }
    }

    /// Takes in what can be told from the window's bytes.
    ///
    /// - Returns: how many of them are used up.
    private mutating func consume(_ window: ReadWindow, isLast: Bool, in pass: inout FilePass) -> Int {
        let bytes = window.buffer.span.bytes.extracting(window.unread)
        let linesAtStart = pass.lines
        while true {
            switch pass.reader.next(in: bytes, isLast: isLast) {
            case .record(let layout):
                take(layout, in: bytes, pass: &pass)
            case .stray(let stray):
                take(stray, in: bytes, pass: &pass)
            case .needsMore:
                keepRepeats(in: bytes, linesAtStart: linesAtStart, pass: &pass)
                keepEnd(in: bytes, pass: &pass)
                let used = pass.reader.position
                pass.discard(used, of: bytes)
                return used
            }
        }
    }

    /// Copies the records of repeated signals before their bytes go away.
    private mutating func keepRepeats(in bytes: RawSpan, linesAtStart: LineCounter, pass: inout FilePass) {
        let entries = repeats.takeAll()
        guard !entries.isEmpty else { return }
        // The records lie before lines that may have been counted already, so counting begins anew.
        let linesSoFar = pass.lines
        pass.lines = linesAtStart
        for entry in entries {
            ledger.rewriteLast(at: entry.place, moment: entry.moment) { mark in
                pass.write(entry.layout, at: entry.moment, in: bytes, to: &mark)
            }
        }
        if pass.lines.isBehind(linesSoFar) { pass.lines = linesSoFar }
    }

    /// Notes the time of the last record before its bytes go away.
    private mutating func keepEnd(in bytes: RawSpan, pass: inout FilePass) {
        guard var layout = pass.lastRecord else { return }
        pass.lastRecord = nil
        layout.time = pass.reader.time(of: layout, in: bytes)
        guard let time = layout.time else { return }
        pass.coverage.end(at: time)
        let moment = moment(of: time)
        guard isInWindow(moment) else { return }
        lastMoment = moment
        clock.pass(moment.instant)
    }

    private func take(_ stray: StrayBytes, in bytes: RawSpan, pass: inout FilePass) {
        let line = stray.kind.isDamage ? pass.lines.line(at: stray.range.lowerBound, in: bytes) : 0
        pass.coverage.add(stray, line: line, isContinued: pass.strayEnd == stray.range.lowerBound)
        pass.strayEnd = stray.kind.isDamage ? stray.range.upperBound : -1
    }
}

// MARK: - Records to signals

extension LogScanner {
    private mutating func take(_ layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) {
        sequence += 1
        pass.coverage.add(layout)
        if hasWindow || !pass.times.isRoutine(layout, in: bytes) {
            guard examineTime(of: layout, in: bytes, pass: &pass) else { return }
        }
        pass.lastRecord = layout
        if let hit = patterns.firstHit(in: bytes, message: layout.message, matcher: matcher) {
            note(hit, layout: layout, in: bytes, pass: &pass)
        }
        if pass.tokens.isToken(in: layout.message, of: bytes) {
            let moment = pass.reader.time(of: layout, in: bytes).map { self.moment(of: $0) } ?? momentWithoutTime
            tokens.note(mark(of: layout, at: moment, in: bytes, pass: &pass))
            if let hit = patterns.firstTokenHit(in: bytes, message: layout.message, matcher: matcher) {
                note(hit, layout: layout, in: bytes, pass: &pass)
            }
        }
    }

    /// Looks at a time that is not simply a little later than the one before.
    ///
    /// - Returns: whether the record lies in the time that is to be analysed.
    private mutating func examineTime(of layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) -> Bool {
        keepEnd(in: bytes, pass: &pass)
        guard let time = pass.reader.time(of: layout, in: bytes) else { return true }
        pass.coverage.begin(at: time)
        if time.offset != pass.lastOffset {
            pass.lastOffset = time.offset
            pass.coverage.addOffset(RecordAttributes.offsetText(of: layout, in: bytes))
        }
        let moment = moment(of: time)
        guard isInWindow(moment) else { return false }
        if let minutes = clock.stepsBack(moment.instant) {
            clock.noteBackwardStep(mark(of: layout, at: moment, in: bytes, pass: &pass), minutes: minutes)
        }
        return true
    }

    /// Notes what a record says. What repeats by the thousand and depends on nothing else is only counted.
    private mutating func note(_ hit: PatternHit, layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) {
        let entry = cache.entry(of: hit, layout: layout, in: bytes, patterns: patterns, matcher: matcher)
        let time = pass.reader.time(of: layout, in: bytes)
        let moment = time.map { self.moment(of: $0) } ?? momentWithoutTime
        if patterns.patterns[hit.pattern].readsEventTime {
            checkClock(layout, time, at: moment, in: bytes, pass: &pass)
        }
        if let entry, let place = cache[entry].ledgerPlace, assembler.isIdle {
            ledger.countRepeat(at: place, moment: moment)
            repeats.note(place, layout, at: moment)
            return
        }
        let signal = entry.map { cache[$0].signal } ?? signal(of: hit, layout: layout, in: bytes)
        let mark = mark(of: layout, at: moment, in: bytes, pass: &pass)
        for complete in assembler.take(MarkedSignal(signal, marks: [mark])) {
            ledger.note(complete.signal, marks: complete.marks)
        }
        if let entry, let settled = assembler.settled(signal) {
            cache[entry].ledgerPlace = ledger.place(of: settled)
        }
    }

    private func signal(of hit: PatternHit, layout: RecordLayout, in bytes: RawSpan) -> Signal {
        let component = bytes.text(RecordAttributes(layout, in: bytes).component)
        return patterns.signal(of: hit, component: component, in: bytes, matcher: matcher)
    }

    private mutating func checkClock(
        _ layout: RecordLayout,
        _ time: LogTime?,
        at moment: Moment,
        in bytes: RawSpan,
        pass: inout FilePass
    ) {
        guard let record = time?.utc,
            let event = ClockCheck.eventTime(in: bytes, message: layout.message),
            let minutes = clock.disagreement(of: event, with: record)
        else { return }
        clock.noteDisagreement(mark(of: layout, at: moment, in: bytes, pass: &pass), minutes: minutes)
    }

    /// The place in the common order of the record at hand.
    private mutating func moment(of time: LogTime) -> Moment {
        if let minutes = time.offsetMinutes { assumedOffset = minutes }
        let instant = Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: assumedOffset)
        return Moment(instant: instant, chain: number, sequence: sequence)
    }

    /// A record without a time takes the place of the one before it.
    private var momentWithoutTime: Moment {
        Moment(instant: lastMoment?.instant ?? Instant(milliseconds: 0), chain: number, sequence: sequence)
    }

    private var hasWindow: Bool { window.since != nil || window.until != nil }

    private func isInWindow(_ moment: Moment) -> Bool {
        if let since = window.since, moment.instant < since { return false }
        if let until = window.until, moment.instant > until { return false }
        return true
    }

    private func mark(of layout: RecordLayout, at moment: Moment, in bytes: RawSpan, pass: inout FilePass) -> RecordMark
    {
        var mark = RecordMark(at: moment)
        pass.write(layout, at: moment, in: bytes, to: &mark)
        return mark
    }
}
