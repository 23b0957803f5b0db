import CMTraceLog
import Times
import Testing

@testable import Diagnosis

struct ClockCheckTests {
    @Test(arguments: [
        ("20131003141555.035000+000", "2013-10-03T14:15:55Z"), ("20131003141555.035000+060", "2013-10-03T13:15:55Z"),
        ("20131003141555.035000-300", "2013-10-03T19:15:55Z"), ("20000229235959.000000+000", "2000-02-29T23:59:59Z"),
    ])
    func eventTimeIsReadWithItsOffsetEastOfUTC(text: String, utc: String) {
        #expect(eventTime("instance of X\n{\n\tClientID = \"D\";\n\tDateTime = \"\(text)\";\n};")?.rfc3339 == utc)
    }

    @Test(arguments: [
        "", "20131003", "20131003141555.035000", "20131003141555.035000+", "20131003141555.035000***",
        "20130229141555.035000+000",
        "20131003146055.035000+000", "****1003141555.035000+000", "DateTime = \"",
    ])
    func whatIsNoTimeIsNil(text: String) {
        #expect(eventTime("DateTime = \"\(text)") == nil)
        #expect(eventTime("DateTime = \"\(text)\";") == nil)
    }

    @Test func messageWithoutEventTimeHasNone() {
        #expect(eventTime("") == nil)
        #expect(eventTime(String(repeating: "D", count: 1000)) == nil)
        #expect(eventTime("DateTime=\"20131003141555.035000+000\"") == nil)
    }

    @Test func eventFarFromItsRecordIsADisagreement() {
        var clock = ClockCheck()
        let record = Instant(milliseconds: 1_380_809_755_000)
        #expect(clock.disagreement(of: record.advanced(byMinutes: 4), with: record) == nil)
        #expect(clock.agreements == 1)
        #expect(clock.disagreement == nil)
        #expect(clock.disagreement(of: record.advanced(byMinutes: -300), with: record) == 300)
        clock.noteDisagreement(RecordMark(Moment(minute: 2)), minutes: 300)
        #expect(clock.disagreement(of: record.advanced(byMinutes: 60), with: record) == nil)
        #expect(clock.disagreement?.mark.moment == Moment(minute: 2))
    }

    @Test func onlyAStepOfMoreThanTenMinutesIsBackward() {
        var clock = ClockCheck()
        let start = Instant(milliseconds: 1_380_809_755_000)
        for (minutes, expected) in [(0, nil), (10, nil), (0, nil), (60, nil), (49, 11)] as [(Int, Int64?)] {
            #expect(clock.stepsBack(start.advanced(byMinutes: minutes)) == expected)
        }
        clock.noteBackwardStep(RecordMark(Moment(minute: 0)), minutes: 11)
        // The first one is told, and every one is seen: what is written behind it has its place there.
        #expect(clock.stepsBack(start) == 49)
        clock.noteBackwardStep(RecordMark(Moment(minute: 1)), minutes: 49)
        #expect(clock.backwardStep?.minutes == 11)
    }

    private func eventTime(_ message: String) -> Instant? {
        let bytes = Array(message.utf8)
        return ClockCheck.eventTime(in: bytes.span.bytes, message: 0..<bytes.count)
    }
}
