import Archives
import SystemFiles

// What lies in an archive.
extension LogFinder {
    /// Looks at everything in an archive, of which a cursor stands before the first entry.
    mutating func search(_ archive: Archive, _ cursor: ArchiveCursor, _ packed: Packed) {
        var obstacles = EntryObstacles()
        let before = (files: files.count, notes: notes.count)
        do throws(SourceError) {
            while let entry = try cursor.next() {
                guard cursor.position <= ArchiveLimits.entries, files.count - before.files < ArchiveLimits.members
                else {
                    tellOfMore(than: cursor.position - 1, in: packed)
                    break
                }
                take(entry, at: cursor, in: packed, &obstacles)
            }
        } catch {
            tell(error, of: packed, after: files.count - before.files)
        }
        archive.limitPasses(ofBytes: cursor.taken)
        for obstacle in obstacles.all { note(obstacle.name, obstacle.words, obstacle: obstacle.kind, loss: .all) }
        let device = CollectedArchive.device(of: LogFinder.fileName(of: packed.found.calledLike))
        if let device, files.count > before.files { unpacking.devices.insert(device) }
        if files.count == before.files, notes.count == before.notes {
            note(packed.found.name, "This is \(packed.kind.name) without any log in it.", obstacle: packed.kind.name)
        }
    }

    /// Looks at what an entry of an archive is, if it may be a log or another archive.
    private mutating func take(
        _ entry: ArchiveEntry,
        at cursor: ArchiveCursor,
        in packed: Packed,
        _ obstacles: inout EntryObstacles
    ) {
        guard entry.isFile, let path = EntryPath(entry.name) else { return }
        let found = member(path, of: cursor, in: packed)
        let isWanted = LogFinder.isCalledLikeLog(path.fileName) || LogFinder.isWorthALook(path.fileName)
        if let obstacle = entry.obstacle {
            if isWanted { obstacles.add(obstacle, SourceError(obstacle, of: found.source.name), name: found.name) }
            return
        }
        do throws(SourceError) {
            let stream = MemberBytes(at: cursor, name: found.source.name)
            if isWanted {
                try take(found, size: entry.size, stream, depth: packed.depth + 1)
            } else {
                try look(at: found, stream)
            }
        } catch {
            note(found.name, "Not read. " + error.sentences, obstacle: "a damaged file in an archive", loss: .all)
        }
    }

    /// Adds a member that is called like a log or an archive, if it is one.
    private mutating func take(
        _ found: FoundBytes,
        size: Int?,
        _ stream: consuming MemberBytes,
        depth: Int
    ) throws(SourceError) {
        let peeked = try PeekedBytes(stream, count: FileHead.length)
        let head = FileHead(peeked.head, encoding: encoding)
        guard let kind = head.kind, let packing = kind.packing else {
            return take(found, head, size: size, through: peeked)
        }
        goDeeper(Packed(found: found, kind: kind, packing: packing, depth: depth), through: HandedBytes(peeked))
    }

    /// Looks at a member that is called like no log: with records in it, that is told; what has a name by its format is
    /// read under any.
    private mutating func look(at found: FoundBytes, _ stream: consuming MemberBytes) throws(SourceError) {
        guard lookCount < LogFinder.lookLimit else {
            unlookedCount += 1
            return passOver(found, nil)
        }
        lookCount += 1
        let peeked = try PeekedBytes(stream, count: FileHead.length)
        let head = FileHead(peeked.head, encoding: encoding)
        if head.format.log != nil {
            take(found, head, size: nil, through: peeked)
        } else if head.component != nil {
            strangers.append(Stranger(identity: .path(found.source.name), name: found.name))
        } else {
            passOver(found, head)
        }
    }

    /// The member at which a cursor stands.
    private mutating func member(_ path: EntryPath, of cursor: ArchiveCursor, in packed: Packed) -> FoundBytes {
        let archive = cursor.archive
        let number = cursor.position - 1
        let isCheap =
            cursor.hasSeparateMembers && archive.source.turn == nil
            && number < ArchiveLimits.entriesOfCheapZip
        let outside = archive.source.insidePath
        let source = ArchiveMember(
            archive,
            number: number,
            name: archive.name + "/" + path.text,
            insidePath: outside.isEmpty ? path.text : outside + "/" + path.text,
            turn: isCheap ? nil : unpacking.nextTurn()
        )
        return FoundBytes(
            source: source,
            name: packed.found.nameOfFolder + "/" + path.text,
            folder: .path(archive.name + "/" + path.folder),
            isNamed: false
        )
    }

    private mutating func tellOfMore(than count: Int, in packed: Packed) {
        let words = "Not read to its end. This is \(packed.kind.name) with more than"
        let what = count >= ArchiveLimits.entries ? "\(ArchiveLimits.entries) entries" : "\(ArchiveLimits.members) logs"
        note(
            packed.found.name,
            "\(words) \(what). Unpack it, and analyse the folder of one device.",
            obstacle: packed.kind.name,
            loss: .rest
        )
    }
}
