import SystemFiles

// Logs whose bytes are at hand.
extension LogFinder {
    /// Logs that are in memory, by their names, each as if it were a file that somebody named: it is read, whatever it
    /// is called.
    package static func bundle(of given: [(name: String, bytes: [UInt8])]) -> LogBundle {
        var finder = LogFinder()
        for (name, bytes) in given { finder.add(bytes, name: name) }
        finder.countUnnamed()
        return LogBundle(chains: finder.chains(), errors: finder.errors)
    }

    private mutating func add(_ bytes: [UInt8], name: String) {
        guard files.count < LogFinder.fileLimit else {
            return note(.beyond(files.count, name))
        }
        let rollover = RolloverName(fileName: CarriedPath.shown(LogFinder.fileName(of: name)))
        // As much as is looked at of a file.
        let head = FileHead(Array(bytes.prefix(FileHead.length)))
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(MemorySource(bytes), name: CarriedPath.shown(name), log: log, head: head)
        let folder = LogFinder.lastSlash(of: name).map { String(decoding: name.utf8[...$0], as: UTF8.self) } ?? ""
        files.append(FoundFile(folder: .path(folder), rollover: rollover, file: file))
    }
}
