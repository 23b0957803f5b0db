import CMTraceLog
import Times
import LogSources
import ReportModel
import TestSupport
import Testing

@testable import Diagnosis

/// When the records lie, whatever order they stand in.
struct TimeSpanTests {
    private static let start: Int64 = 1_772_438_400_000  // 2026-03-02T08:00:00Z
    private static let pattern = SignalPattern(SignalKind("same"), starts: ["same"], matching: [], notMatching: [])

    private static func record(_ message: String, _ time: Int64, component: String = "CcmExec") -> String {
        ExampleLog.record(of: message, at: start + time, component: component)
    }

    private static func scan(_ text: String, since: Int64? = nil, until: Int64? = nil) -> ChainScan {
        let bytes = Array(text.utf8)
        let file = LogFile(bytes, name: "x.log", log: LogName("x"))
        let records = RecordScanner(
            file.log,
            number: 0,
            patterns: PatternSet([pattern]),
            assembler: SignalAssembler(FamilySet([])),
            assumedOffset: 0,
            window: (since.map { Instant(milliseconds: start + $0) }, until.map { Instant(milliseconds: start + $0) })
        )
        return LogScanner(LogChain(log: file.log, files: [file]), records).scan(firstSource: 0)
    }

    private static func time(_ point: TimeSpan.Point?) -> Int64? {
        point.map { $0.moment.instant.milliseconds - start }
    }

    // MARK: - Order

    /// Records a little out of order within a second, over days, with gaps, long enough for several windows.
    private static func log(using generator: inout SeededGenerator) -> (text: String, times: [Int64]) {
        var now = Int64.random(in: 0...400_000_000, using: &generator)
        var times: [Int64] = []
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            now += [0, 1, 300, 1000, 90_000, 86_400_000].randomElement(using: &generator) ?? 0
            times.append(max(0, now - Int64.random(in: 0...900, using: &generator)))
        }
        let filler = String(repeating: "x", count: Int.random(in: 0...4000, using: &generator))
        let text = times.map { record(["same", filler].randomElement(using: &generator) ?? "", $0) }.joined()
        return (text, times)
    }

    @Test(arguments: 0..<40)
    func joinedLogsSpanWhatTheySpanOneByOne(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let logs = (0..<Int.random(in: 1...6, using: &generator)).map { _ in Self.log(using: &generator) }
        let times = logs.flatMap(\.times)
        let joined = Self.scan(logs.shuffled(using: &generator).map(\.text).joined())
        #expect(Self.time(joined.span.latest) == times.max())
        #expect(Self.time(joined.span.earliest) == times.min())
        #expect(logs.compactMap { Self.time(Self.scan($0.text).span.latest) }.max() == times.max())
        let history = joined.histories.first
        #expect(history?.spells.map(\.count).reduce(0, +) == history?.count)
    }

    /// The quick way and the one that looks at every record must come to the same.
    @Test(arguments: 0..<20)
    func windowOfEverythingChangesNothing(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<4).map { _ in Self.log(using: &generator).text }.joined()
        let (quick, careful) = (Self.scan(text), Self.scan(text, since: 0))
        #expect(Self.time(quick.span.latest) == Self.time(careful.span.latest))
        #expect(Self.time(quick.span.earliest) == Self.time(careful.span.earliest))
        #expect(quick.histories.map(\.count) == careful.histories.map(\.count))
        #expect(quick.histories.map(\.first.moment) == careful.histories.map(\.first.moment))
        #expect(quick.histories.map(\.last.moment) == careful.histories.map(\.last.moment))
    }

    @Test func latestOfOneSecondCountsToTheMillisecond() {
        let text = [100, 900, 300].map { Self.record("x", $0) }.joined()
        #expect(Self.time(Self.scan(text).span.latest) == 900)
    }

    @Test func spellsStandInTheOrderOfTimeWhateverWasReadFirst() {
        let hours = [5, 1, 4, 2, 0, 3].map { Int64($0) * 3_600_000 }
        let scan = Self.scan(hours.map { Self.record("same", $0) }.joined())
        var pool = ScanPool()
        pool.take(scan)
        let caseFile = CaseFile(
            pool,
            clock: Report.Clock(judgedAt: Instant(milliseconds: 0), source: .log),
            guessedKinds: []
        )
        let spells = caseFile.histories[0].spells
        #expect(spells.map { $0.first.instant.milliseconds - Self.start } == hours.sorted())
    }

    // MARK: - Records without a date

    @Test(arguments: [#"date="""#, #"date="13-45-2025""#, #"date="today""#, #"day="1""#])
    func recordWithoutADateLiesWhereItsNeighbourDoes(date: String) {
        let undated = Self.record("same", 0).replacing(#"date="03-02-2026""#, with: date)
        let text = Self.record("x", 60_000) + Self.record("x", 120_000) + undated + undated + Self.record("x", 240_000)
        let scan = Self.scan(text)
        #expect(scan.histories.map(\.count) == [2])
        #expect(scan.histories[0].first.moment.instant.milliseconds == Self.start + 120_000)
        #expect(scan.histories[0].last.moment.instant.milliseconds == Self.start + 120_000)
        #expect(scan.histories[0].last.marks[0].isUndatedRecord)
        #expect(scan.coverage[0].firstUndatedLine == 3)
    }

    @Test func recordsWithoutADateAtTheStartLieAtTheFirstDate() {
        let undated = Self.record("same", 0).replacing("03-02-2026", with: "")
        let scan = Self.scan(undated + undated + Self.record("x", 60_000))
        #expect(scan.histories[0].first.moment.instant.milliseconds == Self.start + 60_000)
    }

    @Test func recordsWithoutADateShareTheWindowOfTheOneBefore() {
        let undated = Self.record("same", 0).replacing("03-02-2026", with: "")
        let text = Self.record("x", 0) + undated + Self.record("x", 3_600_000) + undated
        #expect(Self.scan(text, since: 60_000).histories.map(\.count) == [1])
        #expect(Self.scan(text, until: -1).histories.isEmpty)
        #expect(Self.scan(undated + undated, since: 0, until: 0).histories.map(\.count) == [2])
    }

    // MARK: - Outside of the window

    @Test func whatIsSaidOutsideOfTheWindowIsKeptApart() {
        let text = [0, 3_600_000, 7_200_000].map { Self.record("same", $0) }.joined()
        let scan = Self.scan(text, since: 1, until: 3_600_000)
        #expect(scan.histories.map(\.count) == [1])
        #expect(scan.outside.map(\.count) == [2])
        #expect(scan.coverage[0].outsideWindow == 2 && scan.coverage[0].judgedRecords == 1)
        #expect(Self.time(scan.span.latest) == 3_600_000)
        #expect(Self.time(scan.wholeSpan.latest) == 7_200_000)
        #expect(Self.time(scan.wholeSpan.earliest) == 0)
    }

    // MARK: - Joints

    @Test func anotherLogThatBeginsIsNoClockThatWasSetBack() {
        func scan(_ first: String, _ second: String) -> ChainScan {
            Self.scan(Self.record("x", 3_600_000, component: first) + Self.record("x", 0, component: second))
        }
        let joined = scan("ClientLocation", "CcmMessaging")
        #expect(joined.clock.backwardStep == nil)
        #expect(joined.coverage[0].joints == 1)
        for (first, second) in [("CcmMessaging", "ccmmessaging"), ("CcmExec", "Unheard"), ("Unheard", "Other")] {
            #expect(scan(first, second).clock.backwardStep?.minutes == 60, "\(first), \(second)")
            #expect(scan(first, second).coverage[0].joints == 0)
        }
    }

    /// The record before the joint may be gone from memory when the one behind it comes.
    @Test(arguments: [16 << 10, 64 << 10])
    func jointIsSeenWhereverTheBytesArrivedInPieces(window: Int) {
        let second = Self.record("x", 0, component: "CcmMessaging")
        for length in stride(from: window - 600, through: window + 200, by: 40) {
            let first = Self.record("x", 3_600_000, component: "ClientLocation")
            let filler = String(repeating: first, count: length / first.utf8.count)
            let rest = String(repeating: " ", count: length % first.utf8.count)
            let scan = Self.scan(filler + Self.record(rest, 3_600_000, component: "ClientLocation") + second)
            #expect(scan.coverage[0].joints == 1 && scan.clock.backwardStep == nil, "\(length)")
        }
    }
}
