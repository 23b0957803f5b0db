import Checked
package import LogSources
private import Synchronization

/// Hears what is read of some sources, and learns the names in it.
package final class Listener: Sendable {
    private let shelf = Mutex(NameShelf())

    /// A listener that has heard nothing.
    package init() {}

    /// The bundle whose logs are heard when they are read.
    package func listening(to bundle: LogBundle) -> LogBundle {
        var bundle = bundle
        var number = 0
        bundle.chains = bundle.chains.map { chain in
            LogChain(
                log: chain.log,
                files: chain.files.map { file in
                    number += 1
                    let source = ListeningSource(source: file.source, listener: self, number: number)
                    return LogFile(source, name: file.name, log: file.log, head: file.head)
                }
            )
        }
        return bundle
    }

    /// What was learned, in the order of the sources.
    package var collector: NameCollector {
        shelf.withLock { $0.collector }
    }

    fileprivate func keep(_ collector: NameCollector, of number: Int) {
        // A source may be opened again, for its head or a part.
        shelf.withLock { $0.keep(collector, of: number) }
    }
}

/// A source whose names are learned as it is read.
private struct ListeningSource: ByteSource {
    let source: any ByteSource
    let listener: Listener
    let number: Int

    var name: String { source.name }
    var isReadOnce: Bool { source.isReadOnce }
    var place: SourcePlace? { source.place }

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        ListeningStream(stream: try source.open(), listener: listener, number: number)
    }
}

/// The bytes of such a source.
private struct ListeningStream: ByteStream, ~Copyable {
    private var stream: any ByteStream & ~Copyable
    private let listener: Listener
    private let number: Int
    private var blocks = TextBlocks()
    private var collector = NameCollector()

    init(stream: consuming any ByteStream & ~Copyable, listener: Listener, number: Int) {
        self.stream = stream
        self.listener = listener
        self.number = number
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = try stream.read(into: buffer)
        for block in blocks.take(buffer.prefix(count)) { TextLearner.learn(block, into: &collector) }
        return count
    }

    deinit {
        var blocks = blocks
        var collector = collector
        for block in blocks.finish() { TextLearner.learn(block, into: &collector) }
        listener.keep(collector, of: number)
    }
}
