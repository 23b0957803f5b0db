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
        guard isInWindow(noting: time) else { return }
        clock.pass(instant(of: time))
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
            let isJudged = neighbour == nil && pass.firstTime == nil || isInWindow(momentWithoutTime().instant)
            if isJudged, hasWindow { pass.coverage.undatedJudged += 1 }
            return isJudged
        }
        pass.stretches.note(time.offset.isUnknown ? .withoutOffset : .whole, at: sequence)
        pass.coverage.begin(at: time)
        if time.offset != pass.lastOffset {
            pass.lastOffset = time.offset
            pass.coverage.addOffset(RecordAttributes.offsetText(of: layout, in: bytes), of: time, line: layout.line)
        }
        if let minutes = time.offsetMinutes { assumedOffset = minutes }
        let now = instant(of: time)
        if isInWindow(now) {
            let last = clock.lastInstant
            if let last, let minutes = clock.stepsBack(now) {
                if let before { bytes.copy(of: before.attributes, into: &pass.lastAttributes) }
                stepBack(from: last, to: now, minutes: minutes, at: layout, time, in: bytes)
            } else {
                clock.pass(now)
            }
        }
        return isInWindow(noting: time)
    }

    /// Sees why time runs back: at a seam, at a joint, or because the clock was set.
    private mutating func stepBack(
        from last: Instant,
        to now: Instant,
        minutes: Int64,
        at layout: RecordLayout,
        _ time: LogTime,
        in bytes: RawSpan
    ) {
        // A file whose beginning was written over anew holds older records behind the cut; the clock is right.
        guard pass.recordBehindDamage != sequence else { return pass.coverage.seams += 1 }
        let component = bytes.text(RecordAttributes.component(of: layout, in: bytes))
        guard !isJoint(to: component) else {
            pass.coverage.joints += 1
            return noteWriter(component)
        }
        // In what people joined, whatever came first, times tell more than places.
        if pass.isCalledLikeLog { order.stepBack(from: last, to: now) }
        clock.noteBackwardStep(mark(of: layout, at: moment(of: time), in: bytes, source: pass.source), minutes: minutes)
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
    private mutating func isInWindow(noting time: LogTime) -> Bool {
        let moment = moment(of: time)
        neighbour = moment.instant
        wholeSpan.take(time, at: moment)
        guard isInWindow(instant(of: time)) else { return false }
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
        return Moment(instant: order.place(of: instant(of: time)), chain: number, sequence: sequence)
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

    func isInWindow(_ instant: Instant) -> Bool {
        if let since = window.since, instant < since { return false }
        if let until = window.until, instant > until { return false }
        return true
    }
}
