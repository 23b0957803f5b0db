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
        if case .file(let compression) = packing, LogFinder.holdsText(peeked.head, compression) {
            return take(
                found.unpacked(UnpackedSource(BegunSource(found.source, peeked), compression, turn: nil)),
                FileHead([], encoding: encoding)
            )
        }
        do throws(SourceError) {
            var stream = peeked
            guard let bytes = try stream.readAll(limit: ArchiveLimits.held) else {
                throw .tooLargeToHold(found.source.name)
            }
            open(packed.replaced(by: KeptMember(bytes, like: found.source)))
        } catch {
            tell(error, of: packed)
        }
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
    private static func holdsText(_ head: [UInt8], _ compression: Compression) -> Bool {
        guard var stream = try? UnpackedBytes(MemoryBytes(head), compression, name: "") else { return true }
        let bytes = try? stream.bytes(atMost: 1024)
        return FileHead(bytes ?? []).kind?.packing == nil
    }
}
