import CMTraceLog

// Records to signals.
extension LogScanner {
    mutating func take(_ layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) {
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

    /// Notes what a record says. What repeats by the thousand and depends on nothing else is only counted.
    mutating func note(_ hit: PatternHit, layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) {
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

    func signal(of hit: PatternHit, layout: RecordLayout, in bytes: RawSpan) -> Signal {
        let component = bytes.text(RecordAttributes(layout, in: bytes).component)
        return patterns.signal(of: hit, component: component, in: bytes, matcher: matcher)
    }

    func mark(of layout: RecordLayout, at moment: Moment, in bytes: RawSpan, pass: inout FilePass) -> RecordMark {
        var mark = RecordMark(at: moment)
        pass.write(layout, at: moment, in: bytes, to: &mark)
        return mark
    }
}
