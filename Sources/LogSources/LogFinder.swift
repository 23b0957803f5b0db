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
    /// Folders and files by their real paths, so that a loop of symbolic links ends and nothing is read twice.
    private var visited: Set<String> = []

    private struct FoundFile {
        let folder: String
        let rollover: RolloverName
        let file: LogFile
    }

    /// File name extensions that logs carry; `.lo_` is the previous part of a log.
    private static let extensions: Set<String> = ["log", "lo_", "txt"]
    /// More folders than any bundle has; stops a walk through a whole disk.
    private static let depthLimit = 32

    /// The logs under these paths: folders, files, or `-` for standard input.
    package static func bundle(at paths: [String]) -> LogBundle {
        var finder = LogFinder()
        for path in paths { finder.add(path) }
        // Not needed any more, and large after fifty thousand files.
        finder.visited = []
        var bundle = LogBundle(chains: finder.chains(), errors: finder.errors, notes: finder.notes)
        bundle.passedOver = finder.passedOver
        bundle.passedOverCount = finder.passedOverCount
        return bundle
    }

    private mutating func add(_ path: String) {
        if path == "-" { return addStandardInput() }
        switch PathKind(path: path) {
        case nil: errors.append(.notFound(path))
        case .folder: addFolder(path, name: "", depth: 0)
        case .file: addFile(path, folder: LogFinder.folder(of: path), name: path, isNamed: true)
        case .pipe: addPipe(path)
        }
    }

    private mutating func addStandardInput() {
        let head = FileHead([])
        let file = LogFile(origin: .standardInput, name: "standard input", log: LogName("standard input"), head: head)
        files.append(FoundFile(folder: "-", rollover: RolloverName(fileName: "-"), file: file))
    }

    /// Adds a pipe that was named, as a shell's `<(command)` is.
    private mutating func addPipe(_ path: String) {
        guard visited.insert(path).inserted else { return }
        let rollover = RolloverName(fileName: LogFinder.fileName(of: path))
        let head = FileHead([])
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(origin: .pipe(path), name: path, log: log, head: head)
        files.append(FoundFile(folder: LogFinder.folder(of: path), rollover: rollover, file: file))
    }

    private mutating func addFolder(_ path: String, name: String, depth: Int) {
        let realPath = Folder.realPath(of: path)
        guard depth <= LogFinder.depthLimit, visited.insert(realPath).inserted else { return }
        guard let entries = Folder.entries(of: path) else {
            errors.append(.noPermission(path))
            return
        }
        for entry in entries {
            let entryPath = path.hasSuffix("/") || path.hasSuffix("\\") ? path + entry : path + "/" + entry
            let entryName = name.isEmpty ? entry : name + "/" + entry
            switch PathKind(path: entryPath) {
            case .folder:
                addFolder(entryPath, name: entryName, depth: depth + 1)
            case .file where LogFinder.extensions.contains(LogFinder.fileExtension(of: entry)):
                addFile(entryPath, folder: realPath, name: entryName, isNamed: false)
            case .pipe where LogFinder.extensions.contains(LogFinder.fileExtension(of: entry)):
                notes.append(SourceNote(source: entryName, message: "Passed over: it is a pipe or a device, no file."))
            case .file:
                passOver(entryPath, name: entryName)
            case .pipe, nil:
                continue
            }
        }
    }

    private mutating func addFile(_ path: String, folder: String, name: String, isNamed: Bool) {
        let head: FileHead
        do {
            head = try LogFinder.head(of: path)
        } catch {
            errors.append(error)
            return
        }
        guard visited.insert(Folder.realPath(of: path)).inserted else { return }
        let rollover = RolloverName(fileName: LogFinder.fileName(of: path))
        guard isNamed || LogFinder.looksLikeLog(head, rollover: rollover) else {
            return passOver(path, name: name, head: head)
        }
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(origin: .path(path), name: name, log: log, head: head)
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

    /// Passes over a file, with a word on it unless it is text that may lie beside logs.
    private mutating func passOver(_ path: String, name: String, head: FileHead?) {
        if let kind = head?.kind, !kind.isPlainText || LogFinder.fileExtension(of: path) != "txt" {
            notes.append(SourceNote(source: name, message: "Not read. " + kind.explanation))
            return
        }
        passedOverCount += 1
        guard passedOver.count < LogBundle.passedOverLimit else { return }
        passedOver.append(PassedFile(path: path, name: name))
    }
}

// MARK: - Telling logs apart

extension LogFinder {
    static func head(of path: String) throws(SourceError) -> FileHead {
        var stream = try FileBytes(path: path)
        var bytes = [UInt8](repeating: 0, count: FileHead.length)
        var count = 0
        var failure: SourceError?
        bytes.withUnsafeMutableBytes { buffer in
            do throws(SourceError) { count = try stream.read(into: buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        bytes.removeLast(bytes.count - count)
        return FileHead(bytes)
    }

    private static func looksLikeLog(_ head: FileHead, rollover: RolloverName) -> Bool {
        head.hasRecords || head.isEmpty || head.joinStatus != nil || KnownLog.named(rollover.base) != nil
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
        // Numbers, since a copy of each of fifty thousand files would be felt.
        let groups = Dictionary(grouping: files.indices) { number in
            let found = files[number]
            let kind = found.file.head.joinStatus == nil ? "log" : "status"
            return [found.folder, kind, found.rollover.base.lowercased()].joined(separator: "\u{0}")
        }
        return groups.values.compactMap { chain(of: $0) }
            .sorted { ($0.log, $0.files.first?.name ?? "") < ($1.log, $1.files.first?.name ?? "") }
    }

    /// The log that some of the files make; `nil` for none.
    private func chain(of numbers: [Int]) -> LogChain? {
        let parts = numbers.map { files[$0] }
            .sorted { ($0.rollover.order, $0.file.name) < ($1.rollover.order, $1.file.name) }
        return parts.first.map { LogChain(log: $0.file.log, files: parts.map(\.file)) }
    }
}

// MARK: - Paths

extension LogFinder {
    // Windows takes both slashes; a backslash in a name elsewhere is rare enough not to matter here.
    private static func fileName(of path: String) -> String {
        path.lastIndex { $0 == "/" || $0 == "\\" }.map { String(path[path.index(after: $0)...]) } ?? path
    }

    private static func folder(of path: String) -> String {
        path.lastIndex { $0 == "/" || $0 == "\\" }.map { String(path[..<$0]) } ?? "."
    }

    private static func fileExtension(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
