import Archives
import Checked

/// An archive that is open, at one of its entries; it goes forward only.
///
/// Sendable, since threads hand it on; no two use it at the same time.
final class ArchiveCursor: @unchecked Sendable {
    let archive: Archive
    private let input: StreamInput
    private let reader: ArchiveReader
    private var meter = UnpackingMeter()
    /// The same by what the archive says of its entries.
    private var told = UnpackingMeter()
    /// How many entries it has gone to.
    private(set) var position = 0
    /// The bytes of its own that were paid for.
    private var spent = 0
    /// Why the entry at hand can't be read on.
    private(set) var failure: SourceError?

    /// Whether one member can be unpacked without those before it.
    var hasSeparateMembers: Bool { archive.format.hasSeparateMembers && !reader.isCut }

    /// How many of the archive's own bytes were read.
    var taken: Int { input.taken }

    /// An archive before its first entry.
    convenience init(_ archive: Archive) throws(SourceError) {
        if let seekable = try archive.source.openSeekable() {
            try self.init(archive, seekable: seekable)
        } else {
            try self.init(archive, through: try archive.source.open())
        }
    }

    /// An archive before its first entry, of which the bytes come through a stream. Held in memory if it must be.
    convenience init(
        _ archive: Archive,
        through stream: consuming any ByteStream & ~Copyable
    ) throws(SourceError) {
        guard archive.format.needsSeeking else {
            try self.init(archive, StreamInput(stream))
            return
        }
        var stream = stream
        guard let bytes = try stream.readAll(limit: ArchiveLimits.held) else {
            throw .tooLargeToHold(archive.name)
        }
        try self.init(archive, seekable: MemoryBytes(bytes))
    }

    /// An archive before its first entry, of which the bytes are at hand.
    convenience init(
        _ archive: Archive,
        seekable stream: consuming any SeekableStream & ~Copyable
    ) throws(SourceError) {
        try self.init(archive, SeekableInput(seekable: stream))
    }

    private init(_ archive: Archive, _ input: StreamInput) throws(SourceError) {
        self.archive = archive
        self.input = input
        do throws(ArchiveFailure) {
            reader = try ArchiveReader(input, archive.format)
        } catch {
            throw archive.error(error, cause: input.failure)
        }
    }

    /// Goes to the next entry; `nil` at the end.
    func next() throws(SourceError) -> ArchiveEntry? {
        // One entry may be damaged, and those behind it whole.
        failure = nil
        let entry: ArchiveEntry?
        do throws(ArchiveFailure) {
            entry = try reader.next()
        } catch {
            throw archive.error(error, cause: input.failure)
        }
        try pay()
        position += 1
        // What is passed over is unpacked too where one member needs those before it.
        if let size = entry?.size, archive.format.unpacksAll {
            failure = told.add(size, outOf: .max, archive.name)
            if let failure { throw failure }
        }
        return entry
    }

    /// Goes on to an entry, given by its number.
    func go(to number: Int) throws(SourceError) {
        while position <= number {
            guard try next() != nil else {
                throw .packed(archive.name, reason: "it has changed since it was looked at")
            }
        }
    }

    /// Reads on in the entry at hand: fewer bytes than there is room for are the last, or ``failure`` says why.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard failure == nil else { return 0 }
        let count = reader.read(into: buffer)
        if let stopped = reader.failure {
            failure = archive.error(stopped, cause: input.failure)
        } else {
            failure = meter.add(count, outOf: input.taken, archive.name)
        }
        return count
    }

    /// Accounts for what was read of the archive itself.
    private func pay() throws(SourceError) {
        let count = input.taken - spent
        spent = input.taken
        if !hasSeparateMembers { try archive.spend(count) }
    }
}
