import Diagnosis
import Knowledge
import LogSources
import ReportModel
import Synchronization
import TestSupport
import Testing

/// A server's log explains any device of its bundle, and is read once for all of them.
struct ServerReadingTests {
    /// Counts how often its bytes are asked for.
    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    private struct CountedSource: WrappedSource {
        let source: any ByteSource
        let counter: Counter

        func open() throws(SourceError) -> any ByteStream & ~Copyable {
            counter.count.withLock { $0 += 1 }
            return try source.open()
        }
    }

    /// How often a server's log is opened beside so many devices, and how many of these it is told of.
    private func openings(beside devices: Int, _ line: String) -> (count: Int, tellers: Int) {
        let counter = Counter()
        func chain(_ text: String, _ log: String, in folder: String) -> LogChain {
            let name = "\(folder)/\(log).log"
            let source = MemorySource(Array(text.utf8), name: name)
            let counted = CountedSource(source: source, counter: folder == "s" ? counter : Counter())
            let file = LogFile(counted, name: name, log: LogName(log), head: FileHead(source.bytes))
            return LogChain(log: LogName(log), files: [file])
        }
        let clients = (1...devices).map { number in
            chain(LogText.line("Machine: PC\(number)"), "ClientIDManagerStartup", in: "\(number)")
        }
        let bundle = LogBundle(chains: clients + [chain(line, "CCM_STS", in: "s")])
        let reports = try? Analysis(Catalogue.standard()).reports(on: bundle)
        let tellers = reports?.devices.count { $0.report.sources.contains { $0.name == "s/CCM_STS.log" } } ?? 0
        return (counter.count.withLock { $0 }, tellers)
    }

    @Test func numberOfDevicesDoesNotMatter() {
        let line = LogText.line("Validation failed", component: "CCM_STS")
        let few = openings(beside: 2, line)
        #expect(few.tellers == 2 && few.count > 0)
        #expect(openings(beside: 9, line) == (few.count, 9))
    }

    /// A log without times begins when those of its device do, so it is read with each.
    @Test func logWithoutTimesIsReadWithEachDevice() {
        let line = LogText.record("Validation failed", time: "", date: "", component: "CCM_STS") + "\r\n"
        #expect(openings(beside: 2, line).tellers == 2)
    }
}
