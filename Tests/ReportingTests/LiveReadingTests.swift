import CMTraceLog
import Diagnosis
import Foundation
import Knowledge
import LogSources
import ReportModel
import Testing
import TestSupport
import Times

/// A log that is judged while it is written must be judged as if it had been read at once.
struct LiveReadingTests {
    private static let catalogue = Catalogue.standard()

    /// More than the first bytes by which a log is known, so that it is taken in for good from there on.
    private static let filler = Array(
        String(repeating: Scanned.record("Nothing that anybody looks at.", second: 0), count: 400).utf8
    )

    // MARK: - The law

    @Test(arguments: Sample.all)
    func sampleIsJudgedAnewAfterEachRecord(sample: Sample) throws {
        let growth = try Growth(of: LogFinder.bundle(at: [sample.folder.path]))
        let live = Reading(Self.catalogue).following(growth.bundle)
        while growth.writeRecord() {
            try live.advance()
            #expect(report(on: live.caseFile()) == report(on: growth.soFar))
        }
        #expect(growth.readBytes == growth.writtenBytes, "each byte is read once")
    }

    @Test(arguments: Sample.all)
    func longLogIsJudgedAnewWhereverItsWriterPauses(sample: Sample) throws {
        let growth = try Growth(of: LogFinder.bundle(at: [sample.folder.path]), before: Self.filler)
        var generator = SeededGenerator(seed: sample.name.utf8.count)
        let live = Reading(Self.catalogue).following(growth.bundle)
        var steps = 0
        while growth.write(Int.random(in: 1...900, using: &generator)) {
            try live.advance()
            steps += 1
            // Asking must not matter, whether it is done or not.
            guard steps % 3 != 0 else { continue }
            #expect(report(on: live.caseFile()) == report(on: growth.soFar))
        }
        #expect(report(on: live.caseFile()) == report(on: growth.soFar))
        #expect(growth.readBytes == growth.writtenBytes, "each byte is read once")
    }

    @Test(arguments: 0..<12)
    func damageIsTheSameWhereverItsWriterPauses(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            Scanned.record("message", second: 1), "<![LOG[cut\r\n", "text\r\n", "\r\n", "]LOG]!>",
            String(repeating: "\u{0}", count: 3000), Scanned.record("same", second: 40_000, component: "CcmExec"),
            Scanned.record("same", second: 2, component: "ClientLocation"), "\u{feff}", "<![LOG[",
        ]
        let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        for before in [[], Self.filler] {
            let log = LogName("CcmMessaging")
            let file = LogFile(Array(text.utf8), name: "CcmMessaging.log", log: log)
            let growth = try Growth(of: LogBundle(chains: [LogChain(log: log, files: [file])]), before: before)
            let live = Reading(Self.catalogue).following(growth.bundle)
            while growth.write(Int.random(in: 1...4000, using: &generator)) {
                try live.advance()
                #expect(report(on: live.caseFile()) == report(on: growth.soFar))
            }
        }
    }

    /// Half a character is waited for, and told as long as it is the end.
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8])
    func encodingMakesNoDifferenceWhereverItsWriterPauses(encoding: String.Encoding) throws {
        var generator = SeededGenerator(seed: encoding.rawValue)
        let text = (0..<40).map { number in
            Scanned.record("Machine: VERKÄUF-07 営業 😀 number \(number)", second: number)
        }.joined()
        let filler = try #require(("\u{feff}" + String(decoding: Self.filler, as: UTF8.self)).data(using: encoding))
        let log = LogName("ClientIDManagerStartup")
        let file = LogFile(Array(try #require(text.data(using: encoding))), name: "a.log", log: log)
        let growth = try Growth(
            of: LogBundle(chains: [LogChain(log: log, files: [file])]),
            before: Array(filler + filler)
        )
        let live = Reading(Self.catalogue).following(growth.bundle)
        while growth.write(Int.random(in: 1...99, using: &generator)) {
            try live.advance()
            #expect(report(on: live.caseFile()) == report(on: growth.soFar))
        }
        #expect(growth.readBytes == growth.writtenBytes, "each byte is read once")
    }

    // MARK: - Around it

    @Test func logWithoutABeginningIsEmpty() throws {
        let sample = try #require(Sample.all.first)
        let growth = try Growth(of: LogFinder.bundle(at: [sample.folder.path]))
        let live = Reading(Self.catalogue).following(growth.bundle)
        #expect(report(on: live.caseFile()) == report(on: growth.soFar))
        try live.advance()
        #expect(live.caseFile().sources.map(\.bytes) == [0])
    }

    @Test func olderPartsAreReadWhenTheReadingBegins() throws {
        let log = LogName("CcmExec")
        let old = LogFile(Array(Scanned.record("old", second: 0).utf8), name: "CcmExec.lo_", log: log)
        let new = GrowingLog()
        new.write(Scanned.record("new", second: 1).utf8)
        let file = LogFile(new, name: "CcmExec.log", log: log, head: FileHead([]))
        let bundle = LogBundle(chains: [LogChain(log: log, files: [old, file])])
        let live = Reading(Self.catalogue).following(bundle)
        #expect(live.caseFile().sources.map(\.records) == [1, 0])
        try live.advance()
        #expect(live.caseFile().sources.map(\.records) == [1, 1])
    }

    @Test func logThatIsGoneIsAnErrorAndTheOthersAreFollowed() throws {
        let growing = GrowingLog()
        growing.write(Scanned.record("here", second: 0).utf8)
        let sources: [any ByteSource] = [FileSource("/nothing/here.log"), growing]
        let chains = sources.map { source in
            let log = LogName("CcmExec")
            return LogChain(log: log, files: [LogFile(source, name: "x.log", log: log, head: FileHead([]))])
        }
        let live = Reading(Self.catalogue).following(LogBundle(chains: chains))
        try live.advance()
        let caseFile = live.caseFile()
        #expect(caseFile.scans.flatMap(\.errors) == [.notFound("/nothing/here.log")])
        #expect(caseFile.sources.map(\.isIncomplete) == [true, false])
        #expect(caseFile.sources.map(\.records) == [0, 1])
    }

    private func report(on bundle: LogBundle) -> String { report(on: Reading(Self.catalogue).caseFile(of: bundle)) }

    /// The report as JSON. Where no record bears a time yet, the clock of this device must not count.
    private func report(on caseFile: CaseFile) -> String {
        let now = caseFile.clock.source == .today ? Instant(milliseconds: 0) : nil
        return json(Judging(Self.catalogue, now: now).report(on: caseFile))
    }
}

/// Logs that are written further and further, one after the other in turn.
private final class Growth {
    /// The logs as they are read while they are written.
    let bundle: LogBundle
    private let logs: [GrowingLog]
    private var rests: [ArraySlice<UInt8>]
    private var turn = 0

    /// Logs that become those of the bundle, behind these bytes.
    init(of whole: LogBundle, before filler: [UInt8] = []) throws {
        let files = whole.chains.compactMap(\.files.last)
        let logs = files.map { _ in GrowingLog() }
        self.logs = logs
        rests = try files.map { try #require(try $0.source.contents(limit: 1 << 20))[...] }
        bundle = LogBundle(
            chains: zip(files, logs).map { file, log in
                log.write(filler)
                let growing = LogFile(log, name: file.name, log: file.log, head: FileHead([]))
                return LogChain(log: file.log, files: [growing])
            }
        )
    }

    /// The same logs as they stand now, to be read at once.
    var soFar: LogBundle {
        let chains = zip(bundle.chains, logs).map { chain, log in
            let files = chain.files.map { LogFile(log.written, name: $0.name, log: $0.log) }
            return LogChain(log: chain.log, files: files)
        }
        return LogBundle(chains: chains)
    }

    var readBytes: Int { logs.reduce(0) { $0 + $1.readBytes } }
    var writtenBytes: Int { logs.reduce(0) { $0 + $1.written.count } }

    /// Writes a record of the next log that has one; `false` when all are written.
    func writeRecord() -> Bool {
        guard let number = next() else { return false }
        let end = rests[number].dropFirst().firstRange(of: Array("<![LOG[".utf8))?.lowerBound
        return write(rests[number][..<(end ?? rests[number].endIndex)].count, to: number)
    }

    /// Writes so many bytes of the next log that has some; `false` when all are written.
    func write(_ count: Int) -> Bool { next().map { write(count, to: $0) } ?? false }

    private func write(_ count: Int, to number: Int) -> Bool {
        logs[number].write(rests[number].prefix(count))
        rests[number] = rests[number].dropFirst(count)
        return true
    }

    private func next() -> Int? {
        for _ in rests {
            turn = (turn + 1) % rests.count
            if !rests[turn].isEmpty { return turn }
        }
        return nil
    }
}

private enum Scanned {
    /// A record of some second of a day.
    static func record(_ message: String, second: Int64, component: String = "CcmMessaging") -> String {
        ExampleLog.record(of: message, at: 1_380_758_400_000 + second * 1000, component: component)
    }
}
