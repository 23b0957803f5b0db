import LogSources

/// A source whose bytes are counted as they are read.
struct WatchedSource: WrappedSource {
    let source: any ByteSource
    /// What reports call the file.
    let shownName: String
    let progress: Progress

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        WatchedStream(try source.open(), shownName, progress)
    }
}

/// The bytes of such a source.
private struct WatchedStream: ByteStream, ~Copyable {
    private var stream: any ByteStream & ~Copyable
    private let name: String
    private let progress: Progress
    /// Bytes that were read and not told of.
    private var untold = 0

    /// How many bytes are read until they are told of.
    private static let step = 1 << 20

    init(_ stream: consuming any ByteStream & ~Copyable, _ name: String, _ progress: Progress) {
        self.stream = stream
        self.name = name
        self.progress = progress
    }

    mutating func failure() -> SourceError? { stream.failure() }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = try stream.read(into: buffer)
        untold += count
        if untold >= WatchedStream.step || count < buffer.count {
            progress.add(untold, of: name)
            untold = 0
        }
        return count
    }
}
