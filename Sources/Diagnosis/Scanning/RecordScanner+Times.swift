import CMTraceLog
import Times
import LogSources

// When records were written, and whether that can be so.
extension RecordScanner {
    /// Notes the time of the last record before its bytes go away.
    ///
    /// It is the latest since the last look: one that is earlier than the record before is looked at by itself.
    mutating func keepEnd(in bytes: RawSpan) {
        guard let layout = pass.lastRecord else { return }
        pass.lastRecord = nil
        guard let time = pass.times.time(of: layout, in: bytes) else { return }
        pass.coverage.end(at: time)
        let moment = moment(of: time)
        guard isInWindow(noting: time, at: moment) else { return }
        clock.pass(moment.instant)
    }

    /// Looks at a time that is not simply a little later than the one before.
    ///
    /// - Returns: whether the record lies in the time that is to be analysed.
    mutating func examineTime(of layout: RecordLayout, in bytes: RawSpan) -> Bool {
        let before = pass.lastRecord
        keepEnd(in: bytes)
        guard let time = pass.times.time(of: layout, in: bytes) else {
            pass.coverage.noteUndated(line: layout.line)
            pass.stretches.note(.undated, at: sequence)
            // In a log without any time nothing tells what lies in the window, so nothing is left out.
            let isJudged = neighbour == nil && pass.firstTime == nil || isInWindow(momentWithoutTime())
            if isJudged, hasWindow { pass.coverage.undatedJudged += 1 }
            return isJudged
        }
        pass.stretches.note(time.offset.isUnknown ? .withoutOffset : .whole, at: sequence)
        pass.coverage.begin(at: time)
        if time.offset != pass.lastOffset {
            pass.lastOffset = time.offset
            pass.coverage.addOffset(RecordAttributes.offsetText(of: layout, in: bytes), time.offset, line: layout.line)
        }
        let moment = moment(of: time)
        guard isInWindow(noting: time, at: moment) else { return false }
        if let minutes = clock.stepsBack(moment.instant) {
            if let before { bytes.copy(of: before.attributes, into: &pass.lastAttributes) }
            let component = bytes.text(RecordAttributes.component(of: layout, in: bytes))
            if isJoint(to: component) {
                pass.coverage.joints += 1
                noteWriter(component)
            } else {
                clock.noteBackwardStep(mark(of: layout, at: moment, in: bytes, source: pass.source), minutes: minutes)
            }
        }
        return true
    }

    /// Whether another log begins where time runs back: `cat *.log` is read like a folder, and nobody set a clock.
    ///
    /// In a file that may be one log, both components must be known to write different ones.
    private func isJoint(to now: String) -> Bool {
        let before = component(in: pass.lastAttributes)
        guard !before.isEmpty, before.lowercased() != now.lowercased() else { return false }
        if pass.isStream { return true }
        guard let first = KnownLog.written(by: before), let second = KnownLog.written(by: now) else { return false }
        return first.log != second.log
    }

    /// Whether a moment is to be judged; notes that there was a record then.
    private mutating func isInWindow(noting time: LogTime, at moment: Moment) -> Bool {
        neighbour = moment.instant
        wholeSpan.take(time, at: moment)
        guard isInWindow(moment) else { return false }
        span.take(time, at: moment)
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
        return Moment(instant: instant(of: time), chain: number, sequence: sequence)
    }

    /// The place of a record without a time: that of the record before it, at the start of a log that of the first one
    /// that bears a time.
    func momentWithoutTime() -> Moment {
        let place = neighbour ?? pass.firstTime.map { instant(of: $0) } ?? assumedStart
        return Moment(instant: place, chain: number, sequence: sequence)
    }

    /// The time that orders a record.
    private func instant(of time: LogTime) -> Instant {
        Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: time.offsetMinutes ?? assumedOffset)
    }

    var hasWindow: Bool { window.since != nil || window.until != nil }

    func isInWindow(_ moment: Moment) -> Bool {
        if let since = window.since, moment.instant < since { return false }
        if let until = window.until, moment.instant > until { return false }
        return true
    }
}
