import Archives

// Files that are packed by themselves, and archives that are opened.
extension LogFinder {
    /// Looks into something packed that lies by itself.
    mutating func open(_ packed: Packed) {
        let packed = watch.map { packed.replaced(by: $0(packed.found.source, packed.found.name)) } ?? packed
        do throws(SourceError) {
            if case .archive(let format) = packed.packing {
                let archive = self.archive(packed.found.source, format)
                search(archive, try ArchiveCursor(archive), packed)
            } else {
                open(packed, through: HandedBytes(try packed.found.source.open()))
            }
        } catch {
            tell(error, of: packed)
        }
    }

    /// Looks into something packed of which the bytes come through a stream.
    mutating func open(_ packed: Packed, through stream: HandedBytes) {
        do throws(SourceError) {
            switch packed.packing {
            case .archive(let format) where format.needsSeeking: try open(packed, format, held: stream)
            case .archive(let format):
                let archive = self.archive(packed.found.source, format)
                search(archive, try ArchiveCursor(archive, through: stream), packed)
            case .file(let compression): try unpack(packed, compression, stream)
            }
        } catch {
            tell(error, of: packed)
        }
    }

    private func archive(_ source: any ByteSource, _ format: ArchiveFormat) -> Archive {
        Archive(source, format, name: source.name, pool: unpacking.pool)
    }

    /// Looks into an archive that must be held in memory, and keeps it there if it is small.
    private mutating func open(
        _ packed: Packed,
        _ format: ArchiveFormat,
        held stream: HandedBytes
    ) throws(SourceError) {
        var stream = stream
        let source = packed.found.source
        guard let bytes = try stream.readAll(limit: ArchiveLimits.held) else {
            throw .tooLargeToHold(source.name)
        }
        var archive = archive(source, format)
        if unpacking.hasRoom(for: bytes.count) {
            unpacking.keep(bytes.count)
            archive = self.archive(KeptMember(bytes, like: source), format)
        }
        search(archive, try ArchiveCursor(archive, seekable: MemoryBytes(bytes)), packed)
    }

    /// Looks at what comes out of a file that is packed by itself.
    private mutating func unpack(
        _ packed: Packed,
        _ compression: Compression,
        _ stream: HandedBytes
    ) throws(SourceError) {
        let source = packed.found.source
        let unpacked = try UnpackedBytes(stream, compression, name: source.name)
        let peeked = try PeekedBytes(unpacked, count: FileHead.length)
        let head = FileHead(peeked.head, encoding: encoding)
        let turn = source.turn ?? (compression.hasLargeWindow ? unpacking.nextTurn() : nil)
        let found = packed.found.unpacked(UnpackedSource(source, compression, turn: turn))
        guard let kind = head.kind, let packing = kind.packing else {
            return take(found, head, size: nil, through: peeked)
        }
        // What tar has put together is always packed by something else: both are one archive.
        let depth = packing == .archive(.tar) ? packed.depth : packed.depth + 1
        goDeeper(Packed(found: found, kind: kind, packing: packing, depth: depth), through: HandedBytes(peeked))
    }

    /// Looks into an archive that lies in another one.
    mutating func goDeeper(_ packed: Packed, through stream: HandedBytes) {
        guard packed.depth <= ArchiveLimits.depth else {
            let words = "Not read. It lies more than \(ArchiveLimits.depth) archives deep: unpack the one it lies in."
            return note(packed.found.name, words, obstacle: packed.kind.name, loss: .all)
        }
        open(packed, through: stream)
    }

    /// Adds what came out of something packed, if it looks like a log. It is kept in memory if it is small, where it would
    /// have to be unpacked once more in its turn.
    ///
    /// `size` is how many bytes it has, where that is known; `stream` is at its first byte.
    mutating func take(_ found: FoundBytes, _ head: FileHead, size: Int?, through stream: consuming PeekedBytes) {
        let isWhole = stream.head.count < FileHead.length
        let count = isWhole ? stream.head.count : size ?? .max
        guard found.source.turn != nil || count == 0, unpacking.hasRoom(for: count) else { return take(found, head) }
        // One that can't be read to its end says so when it is its turn.
        guard let bytes = try? stream.readAll(limit: count), bytes.count == count else { return take(found, head) }
        let before = files.count
        take(found.kept(bytes), head)
        if files.count > before { unpacking.keep(count) }
    }

    /// Tells of something packed that was not read, or not to its end: `count` logs lay before that.
    mutating func tell(_ error: SourceError, of packed: Packed, after count: Int = 0) {
        let reach = count == 0 ? "Not read." : "Read up to its " + (count == 1 ? "first log." : "log \(count).")
        let message = "\(reach) This is \(packed.kind.name), and \(error.reason). \(error.advice)"
        note(packed.found.name, message, obstacle: packed.kind.name, loss: count == 0 ? .all : .rest)
    }
}

extension Packed {
    /// The same whose bytes come from somewhere else.
    func replaced(by source: any ByteSource) -> Packed {
        Packed(found: found.replaced(by: source), kind: kind, packing: packing, depth: depth)
    }
}

extension FoundBytes {
    /// What comes out of it: called without the ending of what is taken off.
    func unpacked(_ source: any ByteSource) -> FoundBytes {
        var copy = FoundBytes(source: source, name: name, folder: folder, isNamed: isNamed)
        copy.calledLike = LogFinder.unpackedName(of: calledLike)
        return copy
    }

    /// What stands before the names of those that lie in it: of a path that somebody named, the last part.
    var nameOfFolder: String { isNamed ? LogFinder.fileName(of: name) : name }

    /// The same whose bytes are in memory.
    func kept(_ bytes: [UInt8]) -> FoundBytes { replaced(by: KeptMember(bytes, like: source)) }

    /// The same whose bytes come from somewhere else.
    func replaced(by source: any ByteSource) -> FoundBytes {
        var copy = FoundBytes(source: source, name: name, folder: folder, isNamed: isNamed)
        copy.calledLike = calledLike
        return copy
    }
}
