import TestSupport
import Testing

@testable import Times

struct CivilTimeTests {
    /// Counts the days by hand, so that the arithmetic is compared with a calendar and not with itself.
    @Test func everyDayFrom1990To2040IsTheDayAfterTheOneBefore() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var days = 7305
        for year in 1990...2040 {
            for month in 1...12 {
                let length = month == 2 && year % 4 == 0 ? 29 : lengths[month - 1]
                for day in 1...length {
                    #expect(CivilTime.daysSinceEpoch(year: year, month: month, day: day) == days)
                    #expect(CivilTime.date(daysSinceEpoch: days) == (year, month, day))
                    days += 1
                }
                #expect(CivilTime(year: year, month: month, day: length + 1) == nil)
            }
        }
        #expect(days == 25_933)
    }

    @Test(arguments: [
        (1970, 1, 1, Int64(0)), (1969, 12, 31, -86_400_000), (2000, 2, 29, 951_782_400_000),
        (2013, 10, 3, 1_380_758_400_000),
        (2038, 1, 19, 2_147_472_000_000), (1, 1, 1, -62_135_596_800_000), (9999, 12, 31, 253_402_214_400_000),
    ])
    func knownDaysHaveKnownNumbers(year: Int, month: Int, day: Int, milliseconds: Int64) throws {
        let civil = try #require(CivilTime(year: year, month: month, day: day))
        #expect(civil.millisecondsSinceEpoch == milliseconds)
        #expect(CivilTime(millisecondsSinceEpoch: milliseconds) == civil)
    }

    @Test(arguments: [(2000, true), (2100, false), (1900, false), (2400, true), (2012, true), (2013, false), (4, true)])
    func leapYearsFollowTheGregorianRule(year: Int, isLeap: Bool) {
        #expect((CivilTime(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(arguments: 0..<20)
    func everyMillisecondRoundTrips(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let milliseconds = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator)
            #expect(CivilTime(millisecondsSinceEpoch: milliseconds).millisecondsSinceEpoch == milliseconds)
        }
    }

    @Test(arguments: [Int64.min, .min + 1, .max, -1, 0])
    func noNumberTraps(milliseconds: Int64) {
        let civil = CivilTime(millisecondsSinceEpoch: milliseconds)
        #expect((1...12).contains(civil.month) && (1...31).contains(civil.day))
        #expect((0...23).contains(civil.hour) && (0...999).contains(civil.millisecond))
        #expect(!civil.text(separator: " ").isEmpty)
    }

    @Test func partsOutsideTheirBoundsNameNoTime() {
        #expect(CivilTime(year: 2013, month: 10, day: 3, hour: 24) == nil)
        #expect(CivilTime(year: 2013, month: 10, day: 3, minute: 60) == nil)
        #expect(CivilTime(year: 2013, month: 10, day: 3, second: 60) == nil)
        #expect(CivilTime(year: 2013, month: 10, day: 3, millisecond: 1000) == nil)
        #expect(CivilTime(year: 2013, month: 10, day: 3, hour: -1) == nil)
        #expect(CivilTime(year: 0, month: 10, day: 3) == nil)
        #expect(CivilTime(year: 10_000, month: 10, day: 3) == nil)
    }

    @Test func textIsPaddedAndLeavesOutZeroMilliseconds() throws {
        let whole = try #require(CivilTime(year: 13, month: 1, day: 2, hour: 3, minute: 4, second: 5))
        #expect(whole.text(separator: "T") == "0013-01-02T03:04:05")
        #expect(CivilTime(millisecondsSinceEpoch: 7).text(separator: " ") == "1970-01-01 00:00:00.007")
        #expect(CivilTime(millisecondsSinceEpoch: -1).text(separator: " ") == "1969-12-31 23:59:59.999")
    }
}
