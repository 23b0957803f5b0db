import Testing
import Times

struct LogTimeTests {
    /// The event inside the record says `DateTime = "20131003141555.035000+000"`.
    @Test func offsetIsMinutesToAddToReachUTC() {
        let time = LogTime(localMilliseconds: 1_380_791_755_035, offset: .minutes(300))
        #expect(time.localText == "2013-10-03 09:15:55.035")
        #expect(time.utc?.rfc3339 == "2013-10-03T14:15:55.035Z")
    }

    @Test(arguments: [
        (-60, "2013-10-03T08:15:55.035Z"), (-330, "2013-10-03T03:45:55.035Z"), (-660, "2013-10-02T22:15:55.035Z"),
        (0, "2013-10-03T09:15:55.035Z"), (840, "2013-10-03T23:15:55.035Z"),
    ])
    func eastOfGreenwichIsNegative(minutes: Int, utc: String) {
        #expect(LogTime(localMilliseconds: 1_380_791_755_035, offset: .minutes(minutes)).utc?.rfc3339 == utc)
    }

    @Test(arguments: [LogTime.Offset.missing, .odd])
    func offsetIsNeverInvented(offset: LogTime.Offset) {
        let time = LogTime(localMilliseconds: 1_380_791_755_035, offset: offset)
        #expect(time.utc == nil)
        #expect(time.offsetMinutes == nil)
        #expect(time.localText == "2013-10-03 09:15:55.035")
    }

    /// In the night of 27 October 2013 the clocks of central Europe went from 03:00 back to 02:00.
    @Test func repeatedHourIsToldApartByItsOffset() {
        let local: Int64 = 1_382_841_000_000
        let summer = LogTime(localMilliseconds: local, offset: .minutes(-120))
        let winter = LogTime(localMilliseconds: local, offset: .minutes(-60))
        #expect(summer.localText == winter.localText)
        #expect(summer.utc?.rfc3339 == "2013-10-27T00:30:00Z")
        #expect(winter.utc?.rfc3339 == "2013-10-27T01:30:00Z")
    }
}
