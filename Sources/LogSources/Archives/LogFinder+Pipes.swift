import Archives
import SystemFiles

// What comes through a pipe, of which the bytes come only once.
extension LogFinder {
    /// Adds a pipe, or standard input; something packed is opened.
    ///
    /// An archive is searched before it is read, so it is held in memory.
    mutating func addPipe(_ found: FoundBytes) {
        guard let peeked = LogFinder.beginning(of: found.source) else {
            return take(found, FileHead([], encoding: encoding))
        }
        let head = FileHead(peeked.head, encoding: encoding)
        guard let kind = head.kind, let packing = kind.packing else {
            return take(found.replaced(by: BegunSource(found.source, peeked)), FileHead([], encoding: encoding))
        }
        let packed = Packed(found: found, kind: kind, packing: packing, depth: 0)
        do throws(SourceError) {
            try addPacked(packed, peeked)
        } catch {
            tell(error, of: packed)
        }
    }

    /// Adds what comes out of a packed pipe, of which the first bytes were looked at.
    private mutating func addPacked(_ packed: Packed, _ peeked: consuming PeekedBytes) throws(SourceError) {
        let found = packed.found
        if case .file(let compression) = packed.packing, try LogFinder.holdsText(peeked.head, compression, found) {
            let source = UnpackedSource(BegunSource(found.source, peeked), compression, turn: nil)
            return take(found.unpacked(source), FileHead([], encoding: encoding))
        }
        guard let bytes = try peeked.readAll(limit: ArchiveLimits.held) else {
            throw .tooLargeToHold(found.source.name)
        }
        open(packed.replaced(by: KeptMember(bytes, like: found.source)))
    }

    /// The first bytes of a pipe; `nil` where they must not be waited for, or can't be had, which shows again when it is
    /// read.
    private static func beginning(of source: any ByteSource) -> PeekedBytes? {
        guard let place = source.place, isWritten(place) else { return nil }
        return try? PeekedBytes(source.open(), count: FileHead.length)
    }

    /// Whether somebody is at the other end already, as of standard input that is no terminal and of a shell's
    /// `<(command)`. A pipe that lies in a folder may wait for ever.
    private static func isWritten(_ place: SourcePlace) -> Bool {
        switch place {
        case .standardInput: !System.isTerminal(0)
        case .path(let path): path.hasPrefix("/dev/fd/") || path == "/dev/stdin"
        }
    }

    /// Whether something packed holds no archive, as far as its first bytes tell.
    private static func holdsText(
        _ head: [UInt8],
        _ compression: Compression,
        _ found: FoundBytes
    ) throws(SourceError) -> Bool {
        var stream = try UnpackedBytes(MemoryBytes(head), compression, name: found.source.name)
        return FileHead(try stream.bytes(atMost: 1024)).kind?.packing == nil
    }
}
