import Archives
import SystemFiles

// Logs whose bytes are at hand.
extension LogFinder {
    /// Logs that are in memory, by their names, each as if it were a file that somebody named: it is read, whatever it
    /// is called, and an archive is opened.
    package static func bundle(
        of given: [(name: String, bytes: [UInt8])],
        encoding: TextEncoding? = nil
    ) -> LogBundle {
        var finder = LogFinder(encoding: encoding)
        for (name, bytes) in given { finder.add(bytes, name: name) }
        finder.countUnnamed()
        var bundle = LogBundle(chains: finder.chains(), errors: finder.errors, notes: finder.notes)
        bundle.collectedFrom = finder.collectedFrom
        bundle.keeper = PoolKeeper(finder.unpacking.pool)
        return bundle
    }

    private mutating func add(_ bytes: [UInt8], name: String) {
        let folder = LogFinder.lastSlash(of: name).map { String(decoding: name.utf8[...$0], as: UTF8.self) } ?? ""
        let source = MemorySource(bytes, name: name)
        let found = FoundBytes(source: source, name: name, folder: .path(folder), isNamed: true)
        // As much as is looked at of a file.
        let head = FileHead(Array(bytes.prefix(FileHead.length)), encoding: encoding)
        if let kind = head.kind, let packing = kind.packing {
            open(Packed(found: found, kind: kind, packing: packing, depth: 0))
        } else {
            take(found, head)
        }
    }
}
