import CMTraceLog
import Times
import SystemFiles

// Which log a file is, and which files make one log.
extension LogFinder {
    /// A file that only may be a log by its name must hold records, even if they can't be read.
    static func looksLikeLog(_ head: FileHead, rollover: RolloverName, name: String) -> Bool {
        if head.hasRecords || head.format.log != nil || head.kind?.isUnreadLog == true { return true }
        guard hasLogExtension(name) else { return false }
        return head.isEmpty || KnownLog.named(rollover.base) != nil
    }

    /// The log a file is: by its content if that is no log, by its name if that is known, else by who wrote it, else by its name all the same.
    static func log(of rollover: RolloverName, head: FileHead) -> LogName {
        if let log = head.format.log { return log }
        if let known = KnownLog.named(rollover.base) { return known.log }
        if let component = head.component, let known = KnownLog.written(by: component) { return known.log }
        return LogName(rollover.base)
    }

    /// Files of one name in one folder, the oldest first, make one log.
    func chains() -> [LogChain] {
        // By number: there may be tens of thousands of files, and what is known of each takes memory.
        let groups = Dictionary(grouping: files.indices) { number in
            let found = files[number]
            return ChainKey(
                folder: found.folder,
                format: found.file.head.format.log,
                base: found.rollover.base.lowercased()
            )
        }
        return groups.values.compactMap { group in
            let ordered = group.sorted { left, right in
                let (left, right) = (files[left], files[right])
                return LogFinder.isOlder(left, right)
            }
            return ordered.first.map { LogChain(log: files[$0].file.log, files: ordered.map { files[$0].file }) }
        }
        .sorted { ($0.log, $0.files.first?.name ?? "") < ($1.log, $1.files.first?.name ?? "") }
    }
}

extension LogFinder {
    /// Whether a part of a log comes before another: by their names, and where those tell nothing, by how they begin.
    static func isOlder(_ left: FoundFile, _ right: FoundFile) -> Bool {
        let (first, second) = (left.rollover.order, right.rollover.order)
        if first != second { return first < second }
        let start = left.file.head.firstTime?.localMilliseconds ?? .min
        let otherStart = right.file.head.firstTime?.localMilliseconds ?? .min
        return (start, left.file.name) < (otherStart, right.file.name)
    }
}

/// What the files of one log have in common.
private struct ChainKey: Hashable {
    let folder: FileIdentity
    /// The name of their format, if they are no logs.
    let format: LogName?
    let base: String
}
