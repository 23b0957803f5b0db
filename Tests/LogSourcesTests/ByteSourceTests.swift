import LogSources
import TestSupport
import Testing

/// What any kind of source has to keep, and that a decoder is one more kind.
struct ByteSourceTests {
    private static let bytes = Array("one two three".utf8)

    @Test func sourceInMemoryIsReadAsOftenAsItIsOpened() throws {
        let source = MemorySource(Self.bytes)
        #expect(!source.isReadOnce && source.place == nil)
        for _ in 0..<2 { #expect(try source.contents(limit: 100) == Self.bytes) }
    }

    @Test func fileIsReadAsOftenAsItIsOpened() throws {
        let folder = try TemporaryFolder()
        try folder.write("one two three", to: "a.log")
        let source = FileSource(folder.path("a.log"))
        #expect(!source.isReadOnce && source.place == .path(folder.path("a.log")))
        for _ in 0..<2 { #expect(try source.contents(limit: 100) == Self.bytes) }
    }

    @Test(arguments: [0, 1, 12, 13, 14, .max])
    func whatIsLongerThanTheLimitIsNotReadAsAWhole(limit: Int) throws {
        let whole = try MemorySource(Self.bytes).contents(limit: limit)
        #expect(whole == (limit >= Self.bytes.count ? Self.bytes : nil))
    }

    /// One byte more than the limit is read, and not all of what has no end.
    @Test func sourceWithoutAnEndIsNotReadToIt() throws {
        #expect(try Endless().contents(limit: 1 << 20) == nil)
    }

    @Test func sourceThatIsGoneSaysSoWhenItIsOpened() {
        #expect(throws: SourceError.notFound("/nothing/here.log")) {
            _ = try FileSource("/nothing/here.log").contents(limit: 1)
        }
    }

    /// As decoders and members of archives are to be: a source over another one, of which the others know nothing.
    @Test func decoderIsASourceOverAnother() throws {
        let folder = try TemporaryFolder()
        try folder.write("one two three", to: "a.log")
        let hidden = Inverted(FileSource(folder.path("a.log")))
        #expect(hidden.place == .path(folder.path("a.log")))
        #expect(try hidden.contents(limit: 100) == Self.bytes.map { ~$0 })
        #expect(try Inverted(hidden).contents(limit: 100) == Self.bytes)
        #expect(throws: SourceError.self) { _ = try Inverted(FileSource("/nothing/here.log")).open() }
    }
}

/// A decoder as small as one can be: each byte inverted.
struct Inverted: ByteSource {
    private let source: any ByteSource

    init(_ source: any ByteSource) {
        self.source = source
    }

    var name: String { source.name }
    var isReadOnce: Bool { source.isReadOnce }
    var place: SourcePlace? { source.place }

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        InvertedBytes(stream: try source.open())
    }
}

private struct InvertedBytes: ByteStream, ~Copyable {
    private var stream: any ByteStream & ~Copyable

    init(stream: consuming any ByteStream & ~Copyable) {
        self.stream = stream
    }

    mutating func failure() -> SourceError? { stream.failure() }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = try stream.read(into: buffer)
        for index in 0..<count { buffer[index] = ~buffer[index] }
        return count
    }
}

private struct Endless: ByteSource, ByteStream {
    let name = "endless"
    let isReadOnce = true
    let place: SourcePlace? = nil

    func open() -> any ByteStream & ~Copyable { self }

    func failure() -> SourceError? { nil }
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { buffer.count }
}
