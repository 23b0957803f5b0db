import CMTraceLog
import Times

// Records to signals.
extension RecordScanner {
    /// Takes in neighbouring records. Most of them say nothing.
    mutating func take(_ records: Span<RecordLayout>, in bytes: RawSpan) {
        guard !hasWindow, !isServerLog else { return takeAll(records, in: bytes) }
        for index in records.indices {
            let candidates = matcher.candidates(
                in: bytes,
                messageStart: records[index].messageStart,
                messageEnd: records[index].messageEnd
            )
            if candidates == nil, records[index].hasRoutineTime, records[index].messageEnd <= pass.tokens.next,
                !tellsError(records[index], in: bytes)
            {
                continue
            }
            if index > 0 { pass.lastRecord = records[index - 1] }
            lookForOpenTokens(in: records, before: index, of: bytes)
            take(records[index], number: recordCount + index + 1, candidates, in: bytes)
        }
        lookForOpenTokens(in: records, before: records.count, of: bytes)
        recordCount += records.count
        if !records.isEmpty { pass.lastRecord = records[records.count - 1] }
    }

    /// Takes in neighbouring records of which each must be looked at.
    private mutating func takeAll(_ records: Span<RecordLayout>, in bytes: RawSpan) {
        for index in records.indices { take(records[index], in: bytes) }
    }

    /// Takes in any record.
    mutating func take(_ layout: RecordLayout, in bytes: RawSpan) {
        recordCount += 1
        let candidates = matcher.candidates(
            in: bytes,
            messageStart: layout.messageStart,
            messageEnd: layout.messageEnd
        )
        take(layout, number: recordCount, candidates, in: bytes)
        lookForOpenToken(in: layout, number: recordCount, of: bytes)
        lookedAtRecord = recordCount
    }

    /// Takes in a record whose number counts the log's records from 1.
    private mutating func take(
        _ layout: RecordLayout,
        number: Int,
        _ candidates: PatternMatcher.Candidates?,
        in bytes: RawSpan
    ) {
        sequence = number
        if hasWindow || !layout.hasRoutineTime {
            guard examineTime(of: layout, in: bytes) else {
                return noteOutside(candidates, layout: layout, in: bytes)
            }
        }
        pass.lastRecord = layout
        let hit = candidates.flatMap { matcher.firstHit(among: $0, in: bytes, messageEnd: layout.messageEnd) }
        let isServers = isServerLog || (hit != nil || pass.isCopied) && isServers(layout, in: bytes)
        if isServers {
            noteServers(layout, in: bytes)
        } else if let hit {
            note(hit, layout: layout, in: bytes)
        } else {
            noteUnknown(layout, in: bytes)
        }
        if pass.tokens.isToken(in: layout.message, of: bytes) { noteTokens(layout, in: bytes, isServers: isServers) }
    }

    /// Notes what a record says. What repeats by the thousand and depends on nothing else is only counted.
    private mutating func note(_ hit: PatternHit, layout: RecordLayout, in bytes: RawSpan) {
        if followsToken, noteRest(hit, layout: layout, in: bytes) { return }
        let entry = cache.entry(of: hit, layout: layout, in: bytes, matcher: matcher)
        let isNews = namesNewReporter(hit, in: bytes)
        let time = pass.times.time(of: layout, in: bytes)
        let moment = time.map { self.moment(of: $0) } ?? momentWithoutTime()
        if matcher.set.traits[hit.pattern].contains(.readsEventTime) {
            checkClock(layout, time, at: moment, in: bytes, source: pass.source)
        }
        if !isNews, let entry, case .settled(let place) = cache.fate(of: entry),
            assembler.isIdle || assembler.isUnaffected(by: cache.signal(of: entry), at: moment),
            ledger.countRepeat(at: place, layout, moment: moment, followsToken: followsToken)
        {
            return
        }
        let known = isNews ? nil : entry.map { cache.signal(of: $0) }
        let signal = known ?? signal(of: hit, layout: layout, in: bytes)
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        take(MarkedSignal(signal, marks: [mark]))
        if let entry, case .unknown = cache.fate(of: entry) {
            let place = assembler.settled(signal).flatMap { ledger.place(of: $0) }
            cache.setFate(of: entry, place.map { .settled(ledgerPlace: $0) } ?? .open)
        }
    }

    /// Notes what a record says that begins with the rest of a token; such signals are not shared with other records.
    ///
    /// - Returns: whether it does.
    private mutating func noteRest(
        _ hit: PatternHit,
        layout: RecordLayout,
        in bytes: RawSpan
    ) -> Bool {
        let moment = pass.times.time(of: layout, in: bytes).map { self.moment(of: $0) } ?? momentWithoutTime()
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        guard mark.beginsWithRest else { return false }
        take(MarkedSignal(signal(of: hit, layout: layout, in: bytes, hidesRest: true), marks: [mark]))
        return true
    }

    private mutating func take(_ signal: MarkedSignal) {
        for complete in assembler.take(signal) { ledger.note(complete.signal, marks: complete.marks) }
    }

    /// Notes what a record outside of the window says, for what is known of the device.
    private mutating func noteOutside(
        _ candidates: PatternMatcher.Candidates?,
        layout: RecordLayout,
        in bytes: RawSpan
    ) {
        pass.coverage.outsideWindow += 1
        guard let candidates, !isServers(layout, in: bytes),
            let hit = matcher.firstHit(among: candidates, in: bytes, messageEnd: layout.messageEnd)
        else { return }
        let moment = pass.times.time(of: layout, in: bytes).map { self.moment(of: $0) } ?? momentWithoutTime()
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        outside.note(signal(of: hit, layout: layout, in: bytes, hidesRest: mark.beginsWithRest), mark: mark)
    }

    private mutating func namesNewReporter(_ hit: PatternHit, in bytes: RawSpan) -> Bool {
        matcher.reporter(of: hit).map { reporters.isNew($0, in: bytes) } ?? false
    }

    /// Notes a record that holds something like a token. One of a server's is none of the client's, but masked all the same.
    private mutating func noteTokens(_ layout: RecordLayout, in bytes: RawSpan, isServers: Bool) {
        let moment = pass.times.time(of: layout, in: bytes).map { self.moment(of: $0) } ?? momentWithoutTime()
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        if !isServers { tokens.note(mark) }
        if !isServers, let hit = matcher.firstTokenHit(in: bytes, message: layout.message) {
            note(hit, layout: layout, in: bytes)
        }
        // Only now, as the record itself may begin with the rest of another token.
        if mark.mayEndInToken { openTokenRecord = sequence }
    }

    private func signal(
        of hit: PatternHit,
        layout: RecordLayout,
        in bytes: RawSpan,
        hidesRest: Bool = false
    ) -> Signal {
        let component = bytes.text(RecordAttributes.component(of: layout, in: bytes))
        return matcher.signal(of: hit, component: component, in: bytes, hidesRest: hidesRest)
    }

    /// Whether a record shortly before the one at hand ended inside of a token.
    private var followsToken: Bool { (1...RecordScanner.mostRestRecords).contains(sequence &- openTokenRecord) }

    func mark(of layout: RecordLayout, at moment: Moment, in bytes: RawSpan, source: Int) -> RecordMark {
        var mark = RecordMark(at: moment)
        mark.write(layout, of: source, at: moment, followsToken: followsToken, in: bytes)
        return mark
    }
}
