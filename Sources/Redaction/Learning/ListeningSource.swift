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
                    let source = ListeningSource(
                        source: file.source,
                        encoding: file.source.isReadOnce ? nil : file.head.encoding,
                        asked: file.head.asked,
                        listener: self,
                        number: number
                    )
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
private struct ListeningSource: WrappedSource {
    let source: any ByteSource
    /// How its text is written; `nil` where its first bytes must show it.
    let encoding: TextEncoding?
    /// The encoding that somebody asked for.
    let asked: TextEncoding?
    let listener: Listener
    let number: Int

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        ListeningStream(self, try source.open())
    }
}

/// The bytes of such a source.
private struct ListeningStream: ByteStream, ~Copyable {
    private var stream: any ByteStream & ~Copyable
    private let source: ListeningSource
    /// Makes UTF-8 of them to learn from; they are passed on as they are.
    private var decoder: TextDecoder?
    private var blocks = TextBlocks()
    private var collector = NameCollector()

    init(_ source: ListeningSource, _ stream: consuming any ByteStream & ~Copyable) {
        self.source = source
        self.stream = stream
        decoder = source.encoding.map { TextDecoder($0) }
    }

    mutating func failure() -> SourceError? { stream.failure() }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = try stream.read(into: buffer)
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        // Of what can be read but once, the first piece is all that is looked at to tell how it is written.
        var decoder =
            decoder ?? TextDecoder(FileHead(Array(bytes.prefix(FileHead.length)), encoding: source.asked).encoding)
        var text: [UInt8] = []
        decoder.take(bytes.bytes, into: &text)
        self.decoder = decoder
        for block in blocks.take(text) { TextLearner.learn(block, into: &collector) }
        return count
    }

    deinit {
        var blocks = blocks
        var collector = collector
        var text: [UInt8] = []
        var decoder = decoder
        decoder?.pause(into: &text)
        for block in blocks.take(text) + blocks.finish() { TextLearner.learn(block, into: &collector) }
        source.listener.keep(collector, of: source.number)
    }
}
