import CMTraceLog
import Testing
import TestSupport
import Times

struct TimestampParserTests {
    @Test(arguments: [
        ("+300", LogTime.Offset.minutes(300)), ("+240", .minutes(240)), ("-60", .minutes(-60)),
        ("-330", .minutes(-330)),
        ("-660", .minutes(-660)), ("+000", .minutes(0)), ("+00", .minutes(0)), ("+0", .minutes(0)), ("-0", .minutes(0)),
        ("+840", .minutes(840)), ("-840", .minutes(-840)), ("", .missing), ("+-420", .odd), (" 600", .odd),
        ("+841", .odd),
        ("+1000", .odd), ("+", .odd), ("Z", .odd), ("+3x", .odd), ("300", .missing),
    ])
    func offsetIsReadOrSaidToBeOdd(text: String, offset: LogTime.Offset) throws {
        #expect(try time(of: LogText.record("m", time: "09:15:55.035" + text)).offset == offset)
    }

    @Test(arguments: [
        ("09:15:55", 0), ("09:15:55.", 0), ("09:15:55.0", 0), ("09:15:55.5", 500), ("09:15:55.03", 30),
        ("09:15:55.035", 35),
        ("09:15:55.0359", 35), ("09:15:55.0359999", 35), ("09:15:55.9999999", 999), ("09:15:55.123456789", 123),
    ])
    func fractionIsCutToMilliseconds(text: String, milliseconds: Int64) throws {
        #expect(try time(of: LogText.record("m", time: text)).localMilliseconds == 1_380_791_755_000 + milliseconds)
    }

    @Test(arguments: ["10-03-2013", "10-3-2013"])
    func dateIsMonthDayYearPaddedOrNot(date: String) throws {
        #expect(try time(of: LogText.record("m", date: date)).localText == "2013-10-03 09:15:55.035")
    }

    @Test(arguments: [
        "00/99/2999", "00-99-2999", "13-01-2013", "02-29-2013", "04-31-2013", "10-00-2013", "00-10-2013", "10-03-0000",
        "10-03-13", "10-03-20133", "2013-10-03", "10-03", "", "x", "10-03-201", "\u{0}\u{0}", "१०-०३-२०१३",
    ])
    func recordWithAnImpossibleDateIsKeptWithoutTime(date: String) {
        let pieces = Reading.pieces(of: LogText.record("m", date: date))
        #expect(pieces.count == 1)
        #expect(pieces.first?.layout != nil)
        #expect(pieces.first?.time == nil)
    }

    @Test(arguments: [
        "24:00:00.000+000", "23:60:00.000+000", "23:59:60.000+000", "", "9", "09-15-55", "-1:00:00", "::",
    ])
    func recordWithAnImpossibleTimeIsKeptWithoutTime(time: String) {
        let pieces = Reading.pieces(of: LogText.record("m", time: time))
        #expect(pieces.first?.layout != nil)
        #expect(pieces.first?.time == nil)
    }

    /// The date before is remembered; no other may be taken for it.
    @Test func everyDateBehindEveryOtherIsReadAnew() throws {
        let dates = [
            "10-03-2013", "10-13-2012", "10-02-2003", "10-30-2010", "01-03-2013", "10-03-2031", "10-3-2013",
            "1-03-2013",
        ]
        for first in dates {
            for second in dates {
                let text = [first, second].map { LogText.record("m", date: $0) }.joined(separator: "\n")
                let times = Reading.pieces(of: text).compactMap { $0.time?.localText.prefix(10) }
                #expect(times == [civilText(first), civilText(second)].map { $0[...] })
            }
        }
    }

    @Test(arguments: 0..<4)
    func randomDatesAreReadAsIfTheyStoodAlone(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let dates = (0..<1000).map { _ in
            CivilTime(
                millisecondsSinceEpoch: Int64.random(in: 1_325_376_000_000...1_420_070_400_000, using: &generator)
            )
        }
        let records = dates.map { date in
            let parts = date.text(separator: " ").prefix(10).split(separator: "-")
            return LogText.record("m", date: "\(parts[1])-\(parts[2])-\(parts[0])")
        }
        let times = Reading.pieces(of: records.joined()).map { $0.time?.localText.prefix(10) }
        #expect(times == dates.map { $0.text(separator: " ").prefix(10) })
    }

    /// Behind a date that stood before, times are read eight characters at once; that must not be seen.
    @Test(arguments: 0..<8)
    func randomTimesAreReadAsIfTheyStoodAlone(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("0123456789:.+-/;\u{7f} ")
        for _ in 0..<500 {
            var time = Array("\(Int.random(in: 10...25, using: &generator)):15:55.035+300")
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                time[Int.random(in: 0..<time.count, using: &generator)] =
                    letters.randomElement(using: &generator) ?? "x"
            }
            let record = LogText.record("m", time: String(time))
            let alone = Reading.pieces(of: record, way: .careful).first?.time
            let behind = Reading.pieces(of: LogText.record("m", time: "09:15:55.035+300") + record).last?.time
            #expect(alone == behind, "\(String(time))")
        }
    }

    @Test func dateOfNULBytesIsNotTheEpoch() {
        let nuls = String(repeating: "\u{0}", count: 10)
        #expect(Reading.pieces(of: LogText.record("m", date: nuls)).first?.time == nil)
    }

    @Test func timeOfDayMayBeUnpadded() throws {
        #expect(
            try time(of: LogText.record("m", time: "9:2:5.1234567", date: "1-2-2015")).localText
                == "2015-01-02 09:02:05.123"
        )
    }

    private func civilText(_ date: String) -> String {
        let parts = date.split(separator: "-").map { $0.count == 1 ? "0" + $0 : String($0) }
        return "\(parts[2])-\(parts[0])-\(parts[1])"
    }

    private func time(of text: String) throws -> LogTime {
        try #require(Reading.pieces(of: text).first?.time)
    }
}
