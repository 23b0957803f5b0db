import CMTraceLog
import Times
import LogSources
import Synchronization
import TestSupport
import Testing

@testable import Diagnosis

struct LogScannerTests {
    private static let windowLength = 64 << 10

    @Test(arguments: 0..<8)
    func everyByteIsAccountedFor(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            Scanning.record("message"), Scanning.record(String(repeating: "line\r\n", count: 100)), "<![LOG[cut\r\n",
            "text\r\n",
            String(repeating: "\u{0}", count: 5000), "\"x\">\r\n", String(repeating: "x", count: 70_000), "\u{feff}",
            "]LOG]!>",
            Scanning.record(String(repeating: "!", count: 300_000)), "<![LOG[",
        ]
        let bytes = (0..<40).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
        let scan = try Scanning.scan([bytes])
        let coverage = try #require(scan.coverage.first)
        #expect(coverage.bytes == bytes.count)
        #expect(coverage.recordBytes + coverage.textBytes + coverage.damagedBytes == bytes.count)
        #expect(scan.errors.isEmpty && !coverage.isIncomplete)
    }

    /// A log that ends exactly where the window does is noticed only by the next, empty read.
    @Test(arguments: [windowLength - 1, windowLength, windowLength + 1, 2 * windowLength])
    func logMayEndWhereTheWindowEnds(length: Int) throws {
        let record = Scanning.record("message")
        var bytes = Array(String(repeating: record, count: length / record.utf8.count - 1).utf8)
        bytes += Array(
            Scanning.record(String(repeating: "x", count: length - bytes.count - record.utf8.count + 7)).utf8
        )
        #expect(bytes.count == length)
        let coverage = try #require(try Scanning.scan([bytes]).coverage.first)
        #expect(coverage.records == length / record.utf8.count)
        #expect(coverage.recordBytes == length)
    }

    @Test func recordAcrossWindowsIsOneRecordOnItsLine() throws {
        let filler = Scanning.record(String(repeating: "line\n", count: 60_000))
        let text = filler + Scanning.record("wanted") + Scanning.record(String(repeating: "y", count: 900_000))
        let pattern = SignalPattern(SignalKind("wanted"), starts: ["wanted"], matching: [], notMatching: [])
        let scan = try Scanning.scan([Array(text.utf8)], patterns: [pattern])
        #expect(scan.coverage.first?.records == 3)
        #expect(scan.histories.map(\.first.marks.first?.lines) == [60_002...60_002])
    }

    @Test func damageIsLocatedAndCountedOncePerPlace() throws {
        let nuls = String(repeating: "\u{0}", count: 1 << 20)
        let text = Scanning.record("a") + "\r\n" + Scanning.record("b") + nuls + Scanning.record("c") + "<![LOG[cut"
        let coverage = try #require(try Scanning.scan([Array(text.utf8)]).coverage.first)
        #expect(coverage.damageCount == 2)
        #expect(coverage.damage.map(\.kind) == [.nul, .cutAtEnd])
        #expect(coverage.damage.map(\.bytes) == [1 << 20, 10])
        #expect(coverage.damage.map(\.line) == [4, 5])
        #expect(coverage.textBytes == 2)
    }

    @Test func damagedPlacesBeyondTheLimitAreOnlyCounted() throws {
        let text = String(repeating: "<![LOG[cut " + Scanning.record("a"), count: 50)
        let coverage = try #require(try Scanning.scan([Array(text.utf8)]).coverage.first)
        #expect(coverage.damage.count == SourceCoverage.damageLimit)
        #expect(coverage.damageCount == 50)
        #expect(coverage.damagedBytes == 50 * 11)
    }

    @Test func emptyLogHasACoverageOfNothing() throws {
        let scan = try Scanning.scan([[], [0xef, 0xbb, 0xbf]])
        #expect(scan.coverage.map(\.bytes) == [0, 3])
        #expect(scan.coverage.map(\.records) == [0, 0])
        #expect(scan.lastMoment == nil)
        #expect(scan.histories.isEmpty)
    }

    @Test func partsOfALogAreReadAsOne() throws {
        let parts = (0..<3).map { Array(Scanning.record("same", minute: Int64($0)).utf8) }
        let pattern = SignalPattern(SignalKind("same"), starts: ["same"], matching: [], notMatching: [])
        let scan = try Scanning.scan(parts, patterns: [pattern])
        #expect(scan.histories.map(\.count) == [3])
        #expect(scan.histories.first?.first.marks.map(\.source) == [0])
        #expect(scan.histories.first?.last.marks.map(\.source) == [2])
        #expect(scan.histories.first?.spells.count == 1)
    }

    /// What changes from one occurrence to the next is read from the first and the last.
    @Test func lastSignalHasTheNewestValuesOfFieldsThatChange() throws {
        let pattern = SignalPattern.sample(
            starts: "Token until ",
            expression: #"Token until (?<expires>\w+) at (?<host>\w+)"#
        )
        let log = ["one", "two", "three"].map { Scanning.record("Token until \($0) at HOST") }.joined()
        let history = try #require(try Scanning.scan([Array(log.utf8)], patterns: [pattern]).histories.first)
        #expect(history.count == 3)
        #expect(history.signal[.expires] == "one")
        #expect(history.lastSignal[.expires] == "three")
        #expect(history.lastSignal[.host] == "host")
    }

    /// The client's ID makes no event another one, so the quick way for repeated signals must look at it.
    @Test func changeOfTheReporterInARepeatedEventIsNoticed() throws {
        let pattern = SignalPattern.sample(
            starts: "Event of ",
            expression: #"Event of (?<reporter>\w+) at (?<host>\w+)"#
        )
        let log = ["A", "A", "A", "B", "B", "A"].map { Scanning.record("Event of \($0) at HOST") }.joined()
        let reporters = Mutex<[String]>([])
        let scan = try Scanning.scan([Array(log.utf8)], patterns: [pattern]) { signal in
            if let reporter = signal[.reporter] { reporters.withLock { $0.append(reporter) } }
        }
        #expect(scan.histories.map(\.count) == [6])
        #expect(reporters.withLock { $0 } == ["A", "B", "A"])
    }

    @Test func fileThatIsGoneIsAnErrorAndTheOthersAreRead() throws {
        let log = LogName("x")
        let gone = LogFile(FileSource("/nothing/here.log"), name: "gone", log: log, head: FileHead([]))
        let bytes = Array(Scanning.record("here").utf8)
        let here = LogFile(bytes, name: "here", log: log)
        let patterns = PatternSet([])
        let chain = LogChain(log: log, files: [gone, here])
        let records = RecordScanner(
            chain.log,
            number: 0,
            patterns: patterns,
            assembler: SignalAssembler(FamilySet([])),
            assumedOffset: 0
        )
        let scan = LogScanner(chain, records).scan(firstSource: 0)
        #expect(scan.errors == [.notFound("/nothing/here.log")])
        #expect(scan.coverage.map(\.isIncomplete) == [true, false])
        #expect(scan.coverage.map(\.records) == [0, 1])
    }
}
