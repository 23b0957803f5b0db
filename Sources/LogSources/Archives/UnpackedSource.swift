import Archives

/// A file that is packed by itself, unpacked.
struct UnpackedSource: ByteSource {
    private let packed: any ByteSource
    private let compression: Compression
    let turn: Int?

    /// What comes out of a packed source; `turn` is when it is best opened.
    init(_ packed: any ByteSource, _ compression: Compression, turn: Int?) {
        self.packed = packed
        self.compression = compression
        self.turn = turn
    }

    var name: String { packed.name }
    var isReadOnce: Bool { packed.isReadOnce }
    var place: SourcePlace? { packed.place }
    var insidePath: String { packed.insidePath }

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        try UnpackedBytes(try packed.open(), compression, name: name)
    }
}

/// What comes out of a packed stream.
struct UnpackedBytes: ByteStream, ~Copyable {
    private let input: StreamInput
    private let reader: UnpackedReader
    private var meter = UnpackingMeter()
    private let name: String
    private var stopped: SourceError?

    /// Opens a packed stream at its first byte; `name` is what messages call it.
    init(_ stream: consuming any ByteStream & ~Copyable, _ compression: Compression, name: String) throws(SourceError) {
        input = StreamInput(stream)
        self.name = name
        do throws(ArchiveFailure) {
            reader = try UnpackedReader(input, compression)
        } catch {
            throw SourceError(error, of: name)
        }
    }

    mutating func failure() -> SourceError? { stopped }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        guard stopped == nil else { return 0 }
        let count = reader.read(into: buffer)
        stopped = meter.add(count, outOf: input.taken, name)
        if let failure = reader.failure { stopped = SourceError(failure, of: name, cause: input.failure) }
        if meter.made == 0, let stopped { throw stopped }
        return count
    }
}
