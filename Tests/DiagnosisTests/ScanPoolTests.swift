import LogSources
import Testing
import ReportModel

import Times

@testable import CMTraceLog
@testable import Diagnosis

/// What is kept does not grow with the number of logs, nor with the size of their records.
struct ScanPoolTests {
    @Test func logsBeyondTheLimitAreCountedAsDroppedOfTheirOwn() {
        var pool = ScanPool(limits: KeepingLimits(signals: 10, bytes: .max))
        for log in 0..<4 { pool.take(Self.scan((0..<6).map { Self.history("\(log)-\($0)") })) }
        #expect(pool.said.histories.count == 10)
        #expect(pool.scans.map(\.droppedSignals) == [0, 2, 6, 6])
    }

    @Test func equalSignalsOfAllLogsTakeOnePlace() {
        var pool = ScanPool(limits: KeepingLimits(signals: 10, bytes: .max))
        for _ in 0..<100 { pool.take(Self.scan((0..<6).map { Self.history("\($0)") })) }
        #expect(pool.said.histories.map(\.count) == Array(repeating: 100, count: 6))
        #expect(pool.scans.allSatisfy { $0.droppedSignals == 0 })
    }

    @Test func recordsThatTakeTooManyBytesAreDropped() {
        let size = Self.history("a").size
        var pool = ScanPool(limits: KeepingLimits(signals: 10, bytes: 3 * size))
        pool.take(Self.scan((0..<6).map { Self.history("\($0)") }))
        #expect(pool.said.histories.count == 3)
        #expect(pool.scans.map(\.droppedSignals) == [3])
    }

    /// Fifty thousand logs that each say something new are told of in a few remarks, and every record is counted.
    @Test(arguments: [0, 1, 20, 21, 22, 400])
    func logsWhoseSignalsAreDroppedAreNamedUpToABound(count: Int) throws {
        let scans = (0..<count).map { Self.scan([], number: $0, droppedSignals: 3) }
        let clock = Report.Clock(judgedAt: Instant(milliseconds: 0), source: .today)
        let bundle = LogBundle(chains: [])
        let remarks = DiagnosticWriter(bundle: bundle, scans: scans, clock: clock, filter: nil).diagnostics()
        #expect(remarks.count == min(count, 21))
        let counts = remarks.compactMap { Int($0.message.prefix { $0.isNumber }) }
        #expect(counts.reduce(0, +) == 3 * count)
        #expect(remarks.count { $0.source == nil } == (count > 20 ? 1 : 0))
    }

    @Test func ledgerKeepsAnEarlierRecordWhereThereIsNoRoomForTheLast() throws {
        let small = Self.mark(bytes: 1, minute: 0)
        var ledger = Ledger(limits: KeepingLimits(signals: 10, bytes: 3 * small.size))
        ledger.note(.sample, marks: [small])
        ledger.note(.sample, marks: [small, small, small])
        let history = try #require(ledger.histories.first)
        #expect(history.count == 2)
        #expect(history.last.marks.count == 1)
        ledger.note(Signal(SignalKind("other")), marks: [small])
        #expect(ledger.histories.count == 1 && ledger.dropped == 1)
    }

    @Test func limitsOfOneLogFallWithTheNumberOfLogsAndNeverToNothing() {
        for logs in [0, 1, 2, 8, 50_000, .max] {
            let limits = KeepingLimits(ofOneAmong: logs)
            #expect((250...2000).contains(limits.signals))
            #expect((512 << 10...4 << 20).contains(limits.bytes))
        }
        #expect(KeepingLimits(ofOneAmong: 1).signals == Ledger.limit)
    }

    // MARK: - Threads

    @Test(arguments: [0, 1, 2, 3, 7, 1000])
    func resultsComeOnceAndInOrder(count: Int) {
        var results: [Int] = []
        Workers.perform(count) { number in
            // The first takes longest, so that others wait for it.
            if number % 50 == 0 { _ = (0..<20_000).reduce(0, ^) }
            return number
        } take: {
            results.append($0)
        }
        #expect(results == Array(0..<count))
    }

    private static func mark(bytes: Int, minute: Int64) -> RecordMark {
        let damage = SourceCoverage.Damage(line: 1, bytes: bytes, kind: .binary)
        return RecordMark(damage: damage, source: 0, moment: Moment(minute: minute))
    }

    private static func history(_ host: String) -> History {
        History(Signal(SignalKind("sample"), [.host: host]), of: mark(bytes: 1, minute: 0))
    }

    private static func scan(_ histories: [History], number: Int = 0, droppedSignals: Int = 0) -> ChainScan {
        ChainScan(
            number: number,
            log: LogName("CcmExec"),
            coverage: [],
            histories: histories,
            clock: ClockCheck(),
            span: TimeSpan(),
            widerSpan: [],
            outside: [],
            droppedSignals: droppedSignals,
            givenUp: [],
            tokens: [],
            droppedTokens: 0,
            errors: []
        )
    }
}
