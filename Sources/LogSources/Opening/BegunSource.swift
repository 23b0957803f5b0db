import Synchronization

/// A source whose bytes come only once, of which the first were looked at already.
final class BegunSource: ByteSource {
    let name: String
    let place: SourcePlace?
    private let stream: Mutex<PeekedBox?>

    /// A source that was opened, and its bytes from the first on.
    init(_ source: any ByteSource, _ stream: consuming PeekedBytes) {
        name = source.name
        place = source.place
        self.stream = Mutex(PeekedBox(stream))
    }

    var isReadOnce: Bool { true }

    /// Opens it once, and from then on empty.
    func open() -> any ByteStream & ~Copyable {
        let begun = stream.withLock { stream in
            defer { stream = nil }
            return stream
        }
        return begun.map(BegunBytes.init) ?? BegunBytes(nil)
    }
}

/// Holds a stream until it is read. Sendable, since only one takes it out.
private final class PeekedBox: @unchecked Sendable {
    var stream: PeekedBytes

    init(_ stream: consuming PeekedBytes) {
        self.stream = stream
    }
}

/// The bytes of a stream that was begun; none where somebody has read them.
private struct BegunBytes: ByteStream {
    private let box: PeekedBox?

    init(_ box: PeekedBox?) {
        self.box = box
    }

    func failure() -> SourceError? { box?.stream.failure() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        guard let box else { return 0 }
        return try box.stream.read(into: buffer)
    }
}
