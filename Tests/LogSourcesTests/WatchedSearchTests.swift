import Synchronization
import TestSupport
import Testing

@testable import LogSources

/// Whoever looks on while archives are searched.
struct WatchedSearchTests {
    private final class Counter: Sendable {
        let bytes = Atomic<Int>(0)
    }

    private struct Counted: WrappedSource {
        let source: any ByteSource
        let counter: Counter

        func open() throws(SourceError) -> any ByteStream & ~Copyable { CountedStream(try source.open(), counter) }
    }

    private struct CountedStream: ByteStream, ~Copyable {
        private var stream: any ByteStream & ~Copyable
        private let counter: Counter

        init(_ stream: consuming any ByteStream & ~Copyable, _ counter: Counter) {
            self.stream = stream
            self.counter = counter
        }

        mutating func failure() -> SourceError? { stream.failure() }

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
            let count = try stream.read(into: buffer)
            counter.bytes.add(count, ordering: .relaxed)
            return count
        }
    }

    /// All of it is read before the logs are known, and by then it was seen.
    @Test(arguments: [Packer.Form.tarGzip, .tarXZ, .tarZstandard])
    func searchIsSeenAsItGoesOn(form: Packer.Form) throws {
        let folder = try TemporaryFolder()
        let log = Array(LogText.line("Service startup", component: "CcmExec").utf8)
        let packed = Packer.archive([("CcmExec.log", log), ("b/CcmExec.log", log)], as: form)
        let path = try folder.write(packed, to: "a.bin")
        let counter = Counter()
        let plain = LogFinder.bundle(at: [path])
        let bundle = LogFinder.bundle(at: [path]) { source, _ in Counted(source: source, counter: counter) }
        #expect(counter.bytes.load(ordering: .relaxed) >= packed.count)
        #expect(bundle.files.map(\.name) == plain.files.map(\.name) && bundle.files.count == 2)
    }
}
