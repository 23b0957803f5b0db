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

    func openSeekable() throws(SourceError) -> (any SeekableStream & ~Copyable)? {
        guard let stream = try source.openSeekable() else { return nil }
        return WatchedSeekable(stream, shownName, progress)
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

/// The bytes of such a source in any order.
private struct WatchedSeekable: SeekableStream, ~Copyable {
    private var stream: any SeekableStream & ~Copyable
    private let name: String
    private let progress: Progress

    let size: Int

    init(_ stream: consuming any SeekableStream & ~Copyable, _ name: String, _ progress: Progress) {
        size = stream.size
        self.stream = stream
        self.name = name
        self.progress = progress
    }

    mutating func failure() -> SourceError? { stream.failure() }

    mutating func seek(to place: Int) throws(SourceError) { try stream.seek(to: place) }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = try stream.read(into: buffer)
        progress.add(count, of: name)
        return count
    }
}
