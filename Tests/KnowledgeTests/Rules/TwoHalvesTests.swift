import Diagnosis
import LogSources
import ReportModel
import Knowledge
import Synchronization
import Testing

/// Reading and judging, each by itself.
struct TwoHalvesTests {
    private static let catalogue = Catalogue.standard()

    /// Examples that are to be judged at a time of their own.
    private static let dated = RuleCatalogue.rules.flatMap { $0.matching + $0.notMatching }
        .filter { ExampleLog.now(of: $0) != nil }

    @Test func caseThatWasReadOnceIsJudgedAtAnyTime() throws {
        try #require(!Self.dated.isEmpty)
        for example in Self.dated {
            let caseFile = Reading(Self.catalogue).caseFile(of: ExampleLog.bundle(of: example))
            for now in [ExampleLog.now(of: example), nil] {
                var options = Analysis.Options()
                options.now = now
                let whole = Analysis(Self.catalogue, options: options).report(on: ExampleLog.bundle(of: example))
                let judged = Judging(Self.catalogue, now: now).report(on: caseFile)
                #expect(judged.findings.map(\.id) == whole.findings.map(\.id))
                #expect(judged.findings.map(\.status) == whole.findings.map(\.status))
                #expect(judged.verdict == whole.verdict)
                #expect(judged.clock == whole.clock)
            }
        }
    }

    @Test func judgingReadsNothing() throws {
        let example = try #require(Self.dated.first)
        let source = CountedSource(ExampleLog.bundle(of: example).files[0].source)
        let log = LogName("CcmMessaging")
        let file = LogFile(source, name: "x.log", log: log, head: FileHead([]))
        let caseFile = Reading(Self.catalogue).caseFile(of: LogBundle(chains: [LogChain(log: log, files: [file])]))
        for _ in 0..<3 { _ = Judging(Self.catalogue).report(on: caseFile) }
        #expect(source.openings == 1)
    }
}

/// Counts how often it is opened.
private final class CountedSource: ByteSource {
    private let source: any ByteSource
    private let count = Mutex(0)

    init(_ source: any ByteSource) {
        self.source = source
    }

    var openings: Int { count.withLock { $0 } }
    var name: String { source.name }
    var isReadOnce: Bool { source.isReadOnce }
    var place: SourcePlace? { source.place }

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        count.withLock { $0 += 1 }
        return try source.open()
    }
}
