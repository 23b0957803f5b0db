import CMTraceLog

// When records were written, and whether that can be so.
extension LogScanner {
    /// Notes the time of the last record before its bytes go away.
    mutating func keepEnd(in bytes: RawSpan, pass: inout FilePass) {
        guard let layout = pass.lastRecord else { return }
        pass.lastRecord = nil
        guard let time = pass.reader.time(of: layout, in: bytes) else { return }
        pass.coverage.end(at: time)
        let moment = moment(of: time)
        guard isInWindow(moment) else { return }
        lastMoment = moment
        clock.pass(moment.instant)
    }

    /// Looks at a time that is not simply a little later than the one before.
    ///
    /// - Returns: whether the record lies in the time that is to be analysed.
    mutating func examineTime(of layout: RecordLayout, in bytes: RawSpan, pass: inout FilePass) -> Bool {
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
            clock.noteBackwardStep(mark(of: layout, at: moment, in: bytes, source: pass.source), minutes: minutes)
        }
        return true
    }

    mutating func checkClock(
        _ layout: RecordLayout,
        _ time: LogTime?,
        at moment: Moment,
        in bytes: RawSpan,
        source: Int
    ) {
        guard let record = time?.utc,
            let event = ClockCheck.eventTime(in: bytes, message: layout.message),
            let minutes = clock.disagreement(of: event, with: record)
        else { return }
        clock.noteDisagreement(mark(of: layout, at: moment, in: bytes, source: source), minutes: minutes)
    }

    /// The place in the common order of the record at hand.
    mutating func moment(of time: LogTime) -> Moment {
        if let minutes = time.offsetMinutes { assumedOffset = minutes }
        let instant = Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: assumedOffset)
        return Moment(instant: instant, chain: number, sequence: sequence)
    }

    /// A record without a time takes the place of the one before it.
    var momentWithoutTime: Moment {
        Moment(instant: lastMoment?.instant ?? Instant(milliseconds: 0), chain: number, sequence: sequence)
    }

    var hasWindow: Bool { window.since != nil || window.until != nil }

    func isInWindow(_ moment: Moment) -> Bool {
        if let since = window.since, moment.instant < since { return false }
        if let until = window.until, moment.instant > until { return false }
        return true
    }
}
