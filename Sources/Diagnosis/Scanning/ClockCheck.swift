import CMTraceLog
import Times
import Checked

/// Looks for clocks that can't be trusted while a log is read.
///
/// Event blocks carry their own UTC time, which must agree with the record's local time and offset; and records must
/// not run backwards.
package struct ClockCheck: Sendable {
    /// The first record whose event says another time than the record's own, and by how much.
    package var disagreement: Deviation? { disagreements.first }
    /// The first record that is older than the one before it by more than threads and time changes explain.
    package var backwardStep: Deviation? { backwardSteps.first }
    /// How many event blocks agreed with their record.
    package private(set) var agreements = 0
    /// The time of the record before, as it says itself.
    private(set) var lastInstant: Instant?
    // One at most. Nearly no log has any, and among fifty thousand the room for them would be felt.
    private var disagreements: [Deviation] = []
    private var backwardSteps: [Deviation] = []

    /// A record and how far its time lies off.
    ///
    /// An object, as nearly all of thousands of logs have none.
    package final class Deviation: Sendable {
        package let mark: RecordMark
        /// In minutes, never negative.
        package let minutes: Int64

        init(mark: RecordMark, minutes: Int64) {
            self.mark = mark
            self.minutes = minutes
        }
    }

    /// An event is raised within seconds of its record; a wrong offset is off by a quarter of an hour at least.
    private static let disagreementMinutes: Int64 = 15
    /// Threads write within seconds of each other, and a time correction rarely takes more than minutes.
    private static let backwardMinutes: Int64 = 10

    /// By how many minutes a record steps back in time; `nil` when it does not.
    mutating func stepsBack(_ instant: Instant) -> Int64? {
        defer { lastInstant = instant }
        guard let lastInstant else { return nil }
        let minutes = lastInstant.milliseconds(since: instant) / 60_000
        return minutes > ClockCheck.backwardMinutes ? minutes : nil
    }

    /// Notes the time of a record that was not looked at, since it follows the one before it.
    mutating func pass(_ instant: Instant) {
        lastInstant = instant
    }

    /// Notes a record before which the clock was set back; of several, the first one counts.
    mutating func noteBackwardStep(_ mark: RecordMark, minutes: Int64) {
        guard backwardSteps.isEmpty else { return }
        backwardSteps = [Deviation(mark: mark, minutes: minutes)]
    }

    /// How far an event's own UTC time lies from its record's, in minutes; `nil` when they agree, or one that does not
    /// is known already.
    mutating func disagreement(of event: Instant, with record: Instant) -> Int64? {
        let minutes = event.milliseconds(since: record).distanceFromZero / 60_000
        guard minutes >= ClockCheck.disagreementMinutes else {
            agreements += 1
            return nil
        }
        return disagreements.isEmpty ? minutes : nil
    }

    mutating func noteDisagreement(_ mark: RecordMark, minutes: Int64) {
        disagreements = [Deviation(mark: mark, minutes: minutes)]
    }

    /// The UTC time in an event block: `DateTime = "20131003141555.035000+000";`.
    ///
    /// The form is CIM_DATETIME: after the microseconds stands the offset in minutes *east* of UTC
    /// (https://learn.microsoft.com/windows/win32/wmisdk/cim-datetime).
    static func eventTime(in bytes: RawSpan, message: Range<Int>) -> Instant? {
        var search = message
        // The client's ID before it holds a `D` or two, but no `T`.
        while let letter = bytes.firstOffset(of: UInt8(ascii: "T"), in: search) {
            if bytes.hasBytes("DateTime = \"", at: letter - 4) { return eventTime(at: letter + 8, in: bytes) }
            search = Range(from: letter + 1, to: message.upperBound)
        }
        return nil
    }

    private static func eventTime(at start: Int, in bytes: RawSpan) -> Instant? {
        func number(_ offset: Int, _ count: Int) -> Int? {
            bytes.number(Range(from: start + offset, to: start + offset + count))
        }
        let isWest = bytes.byte(at: start + 21) == UInt8(ascii: "-")
        guard isWest || bytes.byte(at: start + 21) == UInt8(ascii: "+"),
            let year = number(0, 4), let month = number(4, 2), let day = number(6, 2), let hour = number(8, 2),
            let minute = number(10, 2), let second = number(12, 2), let distance = number(22, 3),
            let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        return Instant(milliseconds: civil.millisecondsSinceEpoch).advanced(
            byMinutes: isWest ? distance : 0 -| distance
        )
    }
}
