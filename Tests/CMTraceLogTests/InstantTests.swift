import Testing
import Times

struct InstantTests {
    @Test func secondsAreHeldAtTheBounds() {
        #expect(Instant(seconds: 5).milliseconds == 5000)
        #expect(Instant(seconds: .max).milliseconds == .max)
        #expect(Instant(seconds: .min).milliseconds == .min)
    }

    @Test func movingIsHeldAtTheBounds() {
        let end = Instant(milliseconds: .max)
        let start = Instant(milliseconds: .min)
        #expect(end.advanced(byMilliseconds: 1) == end)
        #expect(start.advanced(byMilliseconds: -1) == start)
        #expect(Instant(milliseconds: 0).advanced(byMinutes: .max) == end)
        #expect(Instant(milliseconds: 0).advanced(byMinutes: .min) == start)
        #expect(Instant(milliseconds: 0).advanced(byMinutes: -90).milliseconds == -5_400_000)
    }

    @Test func distanceIsHeldAtTheBounds() {
        let end = Instant(milliseconds: .max)
        let start = Instant(milliseconds: .min)
        #expect(end.milliseconds(since: start) == .max)
        #expect(start.milliseconds(since: end) == .min)
        #expect(Instant(milliseconds: 5).milliseconds(since: Instant(milliseconds: 8)) == -3)
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (1_380_809_755_035, "2013-10-03T14:15:55.035Z"),
        (951_868_799_999, "2000-02-29T23:59:59.999Z"), (-1, "1969-12-31T23:59:59.999Z"),
    ])
    func textIsRFC3339InUTC(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test func nowIsAfterThisWasWritten() {
        #expect(Instant.now.milliseconds > 1_735_689_600_000)
    }
}
