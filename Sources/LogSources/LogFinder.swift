import CMTraceLog
import SystemFiles

/// Finds the logs under the paths somebody gave.
///
/// A file that is named is always read; below a folder, files are read that look like logs by their name and their
/// first bytes.
package struct LogFinder {
    private var files: [FoundFile] = []
    private var errors: [SourceError] = []
    private var notes: [SourceNote] = []
    private var passedOver: [PassedFile] = []
    private var passedOverCount = 0
    /// Files that hold records and are called like no log.
    private var strangers: [Stranger] = []
    /// How many files that are called like no log were looked at.
    private var lookCount = 0
    private var unlookedCount = 0
    /// Folders and files, under whatever path, so that a loop of symbolic links ends and nothing is read twice.
    private var visited: Set<FileIdentity> = []
    /// How many files were passed over or not read without being named one by one.
    private var unnamedNotes = 0
    private var unnamedErrors = 0

    private struct FoundFile {
        let folder: FileIdentity
        let rollover: RolloverName
        let file: LogFile
    }

    /// A file that holds records and is called like no log.
    private struct Stranger {
        let identity: FileIdentity
        let name: String
    }

    /// File name extensions that logs carry; `.lo_` is the previous part of a log.
    private static let extensions: Set<String> = ["log", "lo_", "txt"]
    /// More folders than any bundle has; stops a walk through a whole disk.
    private static let depthLimit = 32
    /// More files than any bundle has; what is known of each takes memory.
    private static let fileLimit = 1 << 16
    /// More remarks than anybody reads; the others are counted.
    private static let remarkLimit = 1000

    /// More files that are called like no log are not looked at: there may be a whole disk of them.
    private static let lookLimit = 500
    /// How much of such a file is looked at, in bytes.
    private static let lookLength = 8 << 10
    /// What is said of one that holds records.
    static let calledLikeNoLog = "It holds log records, but is called like no log: name the file itself."

    /// The logs under these paths: folders, files, or `-` for standard input.
    package static func bundle(at paths: [String]) -> LogBundle {
        var finder = LogFinder()
        for path in paths { finder.add(path) }
        finder.tellOfStrangers()
        finder.countUnnamed()
        // Not needed any more, and large after fifty thousand files.
        finder.visited = []
        var bundle = LogBundle(chains: finder.chains(), errors: finder.errors, notes: finder.notes)
        bundle.passedOver = finder.passedOver.sorted { $0.name < $1.name }
        bundle.passedOverCount = finder.passedOverCount
        return bundle
    }

    /// Whether a path is that of a file.
    package static func isFile(_ path: String) -> Bool { FileStatus(path: path)?.kind == .file }

    private mutating func add(_ path: String) {
        if path == "-" { return addStandardInput() }
        let status: FileStatus
        do throws(SystemFailure) {
            status = try System.status(of: path)
        } catch {
            return note(SourceError(path: path, error))
        }
        switch status.kind {
        case .folder: addFolder(path, status.identity, name: "", depth: 0)
        case .file: addFile(path, status.identity, folder: LogFinder.folder(of: path), name: path, isNamed: true)
        case .socket: note(.socket(path))
        case .pipe, .device, .madeUp, .link: addPipe(path)
        }
    }

    private mutating func note(_ error: SourceError) {
        if errors.count < LogFinder.remarkLimit { errors.append(error) } else { unnamedErrors += 1 }
    }

    private mutating func note(_ source: String, _ message: String, obstacle: String? = nil) {
        if notes.count < LogFinder.remarkLimit {
            notes.append(SourceNote(source: CarriedPath.shown(source), message: message, obstacle: obstacle))
        } else {
            unnamedNotes += 1
        }
    }

    /// Says how many remarks there are beyond those that are told.
    private mutating func countUnnamed() {
        if unnamedErrors > 0 {
            errors.append(.unreadable("\(unnamedErrors) more paths", reason: "not read either"))
        }
        if unnamedNotes > 0 {
            notes.append(SourceNote(source: "\(unnamedNotes) more files", message: "Passed over as well."))
        }
    }

    private mutating func addStandardInput() {
        let head = FileHead([])
        let file = LogFile(origin: .standardInput, name: "standard input", log: LogName("standard input"), head: head)
        files.append(FoundFile(folder: .path("-"), rollover: RolloverName(fileName: "-"), file: file))
    }

    /// Adds a pipe that was named, as a shell's `<(command)` is.
    private mutating func addPipe(_ path: String) {
        guard visited.insert(.path(path)).inserted else { return }
        let rollover = RolloverName(fileName: CarriedPath.shown(LogFinder.fileName(of: path)))
        let head = FileHead([])
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(origin: .pipe(path), name: CarriedPath.shown(path), log: log, head: head)
        files.append(FoundFile(folder: LogFinder.folder(of: path), rollover: rollover, file: file))
    }

    private mutating func addFolder(_ path: String, _ identity: FileIdentity, name: String, depth: Int) {
        guard visited.insert(identity).inserted else { return }
        guard depth <= LogFinder.depthLimit else {
            return note(
                name,
                "Not searched: it lies more than \(LogFinder.depthLimit) folders deep. Name it as a path."
            )
        }
        let entries: [String]
        var others = OtherNames(limit: max(LogBundle.passedOverLimit, LogFinder.lookLimit - lookCount))
        do throws(SystemFailure) {
            entries = try System.names(in: path) {
                LogFinder.isWorthALook($0) || LogFinder.isCalledLikeLog($0) || others.add($0)
            }
        } catch {
            return note(SourceError(path: path, error))
        }
        let start = path.utf8.last == UInt8(ascii: "/") || path.utf8.last == UInt8(ascii: "\\") ? path : path + "/"
        look(at: others, path: start, in: identity, name: name.isEmpty ? "" : name + "/")
        for entry in entries {
            add(
                start + entry,
                in: identity,
                entry: entry,
                name: name.isEmpty ? entry : name + "/" + entry,
                depth: depth
            )
        }
    }

    /// Adds what lies in a folder, if it is a folder itself or looks like a log.
    private mutating func add(_ path: String, in folder: FileIdentity, entry: String, name: String, depth: Int) {
        // A link that leads nowhere, or a file that vanished since the folder was listed.
        guard let status = FileStatus(path: path) else { return }
        switch status.kind {
        case .folder:
            addFolder(path, status.identity, name: name, depth: depth + 1)
        case .file where LogFinder.isCalledLikeLog(entry):
            addFile(path, status.identity, folder: folder, name: name, isNamed: false)
        case .file where LogFinder.isWorthALook(entry):
            passOver(path, name: name)
        case .file:
            look(at: path, status.identity, in: folder, name: name)
        case .pipe, .socket, .device, .madeUp, .link:
            guard LogFinder.hasLogExtension(entry) else { return }
            note(name, "Passed over: it is a pipe or a device, no file.")
        }
    }

    private mutating func addFile(
        _ path: String,
        _ identity: FileIdentity,
        folder: FileIdentity,
        name: String,
        isNamed: Bool
    ) {
        guard !visited.contains(identity) else { return }
        guard files.count < LogFinder.fileLimit else {
            return note(.unreadable(path, reason: "more than \(LogFinder.fileLimit) logs were found before it"))
        }
        let head: FileHead
        do {
            head = try LogFinder.head(of: path)
        } catch {
            return note(error)
        }
        visited.insert(identity)
        let rollover = RolloverName(fileName: CarriedPath.shown(LogFinder.fileName(of: path)))
        guard isNamed || LogFinder.looksLikeLog(head, rollover: rollover, name: path) else {
            return passOver(path, name: name, head: head)
        }
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(origin: .path(path), name: CarriedPath.shown(name), log: log, head: head)
        files.append(FoundFile(folder: folder, rollover: rollover, file: file))
    }
}

// MARK: - What is no log

extension LogFinder {
    /// Passes over a file that is called like no log; an archive is told of, since it may hold the logs.
    private mutating func passOver(_ path: String, name: String) {
        let isArchive = FileKind.isWorthALook(fileExtension: LogFinder.fileExtension(of: path))
        passOver(path, name: name, head: isArchive ? try? LogFinder.head(of: path) : nil)
    }

    /// Passes over a file, with a word on it unless it is text that may lie beside logs, or called like no log.
    private mutating func passOver(_ path: String, name: String, head: FileHead?) {
        let ending = LogFinder.fileExtension(of: path)
        if let kind = head?.kind, kind.mayHoldRecords || LogFinder.isWorthALook(path) {
            guard kind.isPlainText, ending == "txt" else {
                let obstacle = kind.mayHoldRecords ? kind.name : nil
                return note(name, "Not read. " + kind.explanation, obstacle: obstacle)
            }
        }
        passedOverCount += 1
        guard passedOver.count < LogBundle.passedOverLimit else { return }
        passedOver.append(PassedFile(path: path, name: CarriedPath.shown(name)))
    }

    /// Looks at a folder's files that are called like no log and no archive, as many as are looked at.
    private mutating func look(at names: OtherNames, path: String, in folder: FileIdentity, name: String) {
        for entry in names.first {
            guard let status = try? System.status(of: path + entry), status.kind == .file else { continue }
            look(at: path + entry, status.identity, in: folder, name: name + entry)
        }
        let rest = names.count - names.first.count
        passedOverCount += rest
        unlookedCount += rest
    }

    /// Looks at a file that is called like no log: with records in it, that is told; what `dsregcmd /status` said is
    /// read under any name.
    private mutating func look(at path: String, _ identity: FileIdentity, in folder: FileIdentity, name: String) {
        guard !visited.contains(identity) else { return }
        guard lookCount < LogFinder.lookLimit else {
            unlookedCount += 1
            return passOver(path, name: name, head: nil)
        }
        lookCount += 1
        let head = try? LogFinder.head(of: path, length: LogFinder.lookLength)
        if head?.joinStatus != nil {
            addFile(path, identity, folder: folder, name: name, isNamed: false)
        } else if head?.component != nil {
            strangers.append(Stranger(identity: identity, name: name))
        } else {
            passOver(path, name: name, head: head)
        }
    }

    /// Tells of files with records that nobody asked for by another path.
    private mutating func tellOfStrangers() {
        for stranger in strangers where !visited.contains(stranger.identity) {
            let obstacle = "a file that is called like no log"
            note(stranger.name, "Not read. " + LogFinder.calledLikeNoLog, obstacle: obstacle)
        }
        guard unlookedCount > 0 else { return }
        note("", "\(unlookedCount) more files are called like no log and were not looked at.")
    }
}

/// The names of a folder's files that are called like no log: how many they are, and the first ones.
private struct OtherNames {
    private(set) var count = 0
    /// In order, as many as are looked at.
    private(set) var first: [String] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a name in.
    ///
    /// - Returns: `false`, since it is not wanted.
    mutating func add(_ name: String) -> Bool {
        count += 1
        if first.count >= limit, let last = first.last, last <= name { return false }
        first.insert(name, at: place(of: name))
        if first.count > limit { first.removeLast() }
        return false
    }

    /// Where a name belongs, by halves.
    private func place(of name: String) -> Int {
        var (low, high) = (0, first.count)
        while low < high {
            let middle = low + (high - low) / 2
            if first[middle] < name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What the files of one log have in common.
private struct ChainKey: Hashable {
    let folder: FileIdentity
    let isStatus: Bool
    let base: String
}

// MARK: - Telling logs apart

extension LogFinder {
    /// What a file's first bytes say.
    ///
    /// - Throws: ``SourceError`` when it can't be read.
    static func head(of path: String, length: Int = FileHead.length) throws(SourceError) -> FileHead {
        var stream = try FileBytes(file: path)
        return FileHead(try stream.bytes(atMost: length))
    }

    /// A file that only may be a log by its name must hold records, even if they can't be read.
    private static func looksLikeLog(_ head: FileHead, rollover: RolloverName, name: String) -> Bool {
        if head.hasRecords || head.joinStatus != nil || head.kind?.isUnreadLog == true { return true }
        guard hasLogExtension(name) else { return false }
        return head.isEmpty || KnownLog.named(rollover.base) != nil
    }

    /// The log a file is: by its content if that is no log, by its name if that is known, else by who wrote it, else by its name all the same.
    private static func log(of rollover: RolloverName, head: FileHead) -> LogName {
        if head.joinStatus != nil { return .joinStatus }
        if let known = KnownLog.named(rollover.base) { return known.log }
        if let component = head.component, let known = KnownLog.written(by: component) { return known.log }
        return LogName(rollover.base)
    }

    /// Files of one name in one folder, the oldest first, make one log.
    private func chains() -> [LogChain] {
        // By number: there may be tens of thousands of files, and what is known of each takes memory.
        let groups = Dictionary(grouping: files.indices) { number in
            let found = files[number]
            return ChainKey(
                folder: found.folder,
                isStatus: found.file.head.joinStatus != nil,
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
    private static func isOlder(_ left: FoundFile, _ right: FoundFile) -> Bool {
        let (first, second) = (left.rollover.order, right.rollover.order)
        if first != second { return first < second }
        let start = left.file.head.firstTime?.localMilliseconds ?? .min
        let otherStart = right.file.head.firstTime?.localMilliseconds ?? .min
        return (start, left.file.name) < (otherStart, right.file.name)
    }
}

// MARK: - Paths

extension LogFinder {
    // Windows takes both slashes; a backslash in a name elsewhere is rare enough not to matter here. Looked for among
    // bytes: an accent that begins a name would make one character with the slash before it.
    private static func lastSlash(of path: String) -> String.Index? {
        path.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    private static func fileName(of path: String) -> String {
        lastSlash(of: path).map { String(decoding: path.utf8[path.utf8.index(after: $0)...], as: UTF8.self) } ?? path
    }

    /// The folder of a file that was named.
    private static func folder(of path: String) -> FileIdentity {
        let folder = lastSlash(of: path).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? "."
        return FileStatus(path: folder)?.identity ?? .path(folder)
    }

    /// Whether a file's name ends as those of logs do.
    private static func hasLogExtension(_ name: String) -> Bool {
        extensions.contains(fileExtension(of: name))
    }

    /// Whether a file's name ends as those of logs do, or says in another way that it is one.
    private static func isCalledLikeLog(_ name: String) -> Bool {
        if hasLogExtension(name) { return true }
        return !FileKind.isWorthALook(fileExtension: fileExtension(of: name)) && RolloverName.speaksOfLog(name)
    }

    /// Whether a file's name ends as those of logs do, or of archives, which may hold some.
    private static func isWorthALook(_ name: String) -> Bool {
        hasLogExtension(name) || FileKind.isWorthALook(fileExtension: fileExtension(of: name))
    }

    /// What stands behind a name's last dot, in lower case; empty without one.
    private static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(decoding: name.utf8[name.utf8.index(after: dot)...], as: UTF8.self).lowercased()
    }
}
