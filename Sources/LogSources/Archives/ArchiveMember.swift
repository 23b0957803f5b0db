/// A file in an archive.
struct ArchiveMember: ByteSource {
    private let archive: Archive
    /// The number of its entry, from 0.
    private let number: Int
    let name: String
    let insidePath: String
    let turn: Int?

    /// The file of an entry; `turn` is when it is best opened.
    init(_ archive: Archive, number: Int, name: String, insidePath: String, turn: Int?) {
        self.archive = archive
        self.number = number
        self.name = name
        self.insidePath = insidePath
        self.turn = turn
    }

    var isReadOnce: Bool { false }
    var place: SourcePlace? { archive.source.place }

    func open() throws(SourceError) -> any ByteStream & ~Copyable {
        MemberBytes(try archive.cursor(at: number), name: name)
    }
}

/// A file in an archive, or another archive in it, whose bytes are kept in memory.
struct KeptMember: ByteSource {
    private let bytes: [UInt8]
    let name: String
    let insidePath: String
    let place: SourcePlace?

    /// All bytes of another source.
    init(_ bytes: [UInt8], like source: any ByteSource) {
        self.bytes = bytes
        name = source.name
        insidePath = source.insidePath
        place = source.place
    }

    var isReadOnce: Bool { false }

    func open() -> any ByteStream & ~Copyable { MemoryBytes(bytes) }

    func openSeekable() -> (any SeekableStream & ~Copyable)? { MemoryBytes(bytes) }
}

/// The bytes of a member, for as long as nobody goes on in its archive.
struct MemberBytes: ByteStream, ~Copyable {
    private let cursor: ArchiveCursor
    /// Whether the cursor goes back when these bytes are no longer wanted.
    private let isOwner: Bool
    private let name: String
    private var hasBegun = false

    /// The entry at which a cursor stands, which is given back in the end.
    init(_ cursor: ArchiveCursor, name: String) {
        self.cursor = cursor
        self.name = name
        isOwner = true
    }

    /// The entry at which somebody's cursor stands.
    init(at cursor: ArchiveCursor, name: String) {
        self.cursor = cursor
        self.name = name
        isOwner = false
    }

    deinit {
        if isOwner { cursor.archive.takeBack(cursor) }
    }

    mutating func failure() -> SourceError? { cursor.failure?.named(name) }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        let count = cursor.read(into: buffer)
        if count > 0 { hasBegun = true }
        if !hasBegun, let failure = failure() { throw failure }
        return count
    }
}
