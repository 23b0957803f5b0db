import Checked
import SystemFiles

/// Finds the logs under the paths somebody gave.
///
/// A file that is named is always read; below a folder, files are read that look like logs by their name and their
/// first bytes.
package struct LogFinder {
    /// The encoding of all files, where somebody asked for one.
    let encoding: TextEncoding?
    /// Who looks on while archives are searched; `nil` for nobody.
    let watch: Watch?
    var files: [FoundFile] = []
    var errors: [SourceError] = []
    /// Whether a path that was given could not be read.
    private var missesPath = false
    var notes: [SourceNote] = []
    var passedOver: [PassedFile] = []
    var unreadTexts = UnreadTexts()
    var passedOverCount = 0
    /// Files that hold records and are called like no log.
    var strangers: [Stranger] = []
    /// How many files that are called like no log were looked at.
    var lookCount = 0
    var unlookedCount = 0
    /// Folders and files, under whatever path, so that a loop of symbolic links ends and nothing is read twice.
    var visited: Set<FileIdentity> = []
    /// Where the folders that were named really lie; links lead within them or are not followed.
    var roots: [[UInt8]] = []
    /// Bytes of the paths and names of all files found.
    private var pathBytes = 0
    /// How many files were passed over or not read without being named one by one.
    var unnamedNotes = 0
    var unnamedErrors = 0
    /// What archives that were opened share.
    var unpacking = Unpacking()

    /// A finder that has found nothing.
    init(encoding: TextEncoding? = nil, watch: Watch? = nil) {
        self.encoding = encoding
        self.watch = watch
    }

    /// The same source for whoever looks on as its bytes are read; the name is that of reports.
    package typealias Watch = (_ source: any ByteSource, _ name: String) -> any ByteSource

    struct FoundFile {
        let folder: FileIdentity
        let rollover: RolloverName
        let file: LogFile
    }

    /// A file that holds records and is called like no log.
    struct Stranger {
        let identity: FileIdentity
        let name: String
    }

    /// File name extensions that logs carry; `.lo_` is the previous part of a log.
    static let extensions: Set<String> = ["log", "lo_", "txt"]
    /// More folders than any bundle has; stops a walk through a whole disk.
    static let depthLimit = 32
    /// More files than any bundle has; what is known of each takes memory, about 1 KB.
    static let fileLimit = 1 << 15
    /// Bytes that the paths and names of all of them may take.
    static let pathLimit = 8 << 20
    /// More remarks than anybody reads; the others are counted.
    static let remarkLimit = 1000

    /// More files that are called like no log are not looked at: there may be a whole disk of them.
    static let lookLimit = 500
    /// How much of such a file is looked at, in bytes.
    static let lookLength = 8 << 10
    /// What is said of one that holds records.
    static let calledLikeNoLog = "It holds log records, but is called like no log: name the file itself."

    /// The logs under these paths: folders, files, or `-` for standard input.
    ///
    /// - Parameters:
    ///   - paths: the paths.
    ///   - encoding: the encoding of all that bear no byte order mark; without one it is found out for each file.
    ///   - watch: who looks on while archives are searched, which may take long.
    /// - Returns: the logs, what could not be read, and what was passed over.
    package static func bundle(
        at paths: [String],
        encoding: TextEncoding? = nil,
        watch: Watch? = nil
    ) -> LogBundle {
        var finder = LogFinder(encoding: encoding, watch: watch)
        finder.roots = paths.filter { FileStatus(path: $0)?.kind == .folder }.compactMap(System.place)
        for path in paths { finder.addGiven(path) }
        finder.takeOutCopies()
        finder.tellOfStrangers()
        if let note = finder.unreadTexts.note, !finder.files.isEmpty { finder.notes.append(note) }
        finder.countUnnamed()
        // Not needed any more, and large after fifty thousand files.
        finder.visited = []
        var bundle = LogBundle(chains: finder.chains(), errors: finder.errors, notes: finder.notes)
        bundle.missesPath = finder.missesPath
        bundle.passedOver = finder.passedOver.sorted { $0.name < $1.name }
        bundle.passedOverCount = finder.passedOverCount
        bundle.collectedFrom = finder.collectedFrom
        bundle.keeper = PoolKeeper(finder.unpacking.pool)
        return bundle
    }

    /// The device that the archives' names tell; `nil` when they tell none, or several.
    var collectedFrom: String? { unpacking.devices.count == 1 ? unpacking.devices.first : nil }

    /// Whether anything lies under a path.
    package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }

    /// Whether a path is that of a file.
    package static func isFile(_ path: String) -> Bool { FileStatus(path: path)?.kind == .file }

    /// Adds what lies under a path that somebody gave, and notes when it can't be read itself.
    private mutating func addGiven(_ path: String) {
        let before = errors.count
        add(path)
        let shown = CarriedPath.shown(path)
        // Beyond the errors that are kept, nothing tells which path one was of.
        let isFull = errors.count >= LogFinder.remarkLimit
        if isFull || errors.dropFirst(before).contains(where: { $0.path == shown }) { missesPath = true }
    }

    mutating func add(_ path: String) {
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

    mutating func note(_ error: SourceError) {
        if errors.count < LogFinder.remarkLimit { errors.append(error) } else { unnamedErrors += 1 }
    }

    mutating func note(
        _ source: String,
        _ message: String,
        obstacle: String? = nil,
        loss: SourceNote.Loss = .none,
        paths: [String] = []
    ) {
        if notes.count < LogFinder.remarkLimit {
            let name = CarriedPath.shown(source).briefName
            notes.append(SourceNote(source: name, message: message, obstacle: obstacle, loss: loss, paths: paths))
        } else {
            unnamedNotes += 1
        }
    }

    /// Says how many remarks there are beyond those that are told.
    mutating func countUnnamed() {
        if unnamedErrors > 0 {
            errors.append(
                .unreadable("\(unnamedErrors) more path" + (unnamedErrors == 1 ? "" : "s"), reason: "not read either")
            )
        }
        if unnamedNotes > 0 {
            notes.append(
                SourceNote(
                    source: "\(unnamedNotes) more file" + (unnamedNotes == 1 ? "" : "s"),
                    message: "Passed over as well."
                )
            )
        }
    }

    private mutating func addStandardInput() {
        let source = StandardInput()
        addPipe(FoundBytes(source: source, name: source.name, folder: .path("-"), isNamed: true))
    }

    /// Adds a pipe that was named, as a shell's `<(command)` is.
    private mutating func addPipe(_ path: String) {
        guard visited.insert(.path(path)).inserted else { return }
        addPipe(FoundBytes(source: PathSource(path), name: path, folder: LogFinder.folder(of: path), isNamed: true))
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
        // A file that vanished since the folder was listed.
        guard var status = try? System.status(of: path, followingLinks: false) else { return }
        if status.kind == .link {
            // One that leads nowhere, or in a circle.
            guard let target = FileStatus(path: path) else { return }
            guard staysInside(path, entry: entry, name: name, to: target) else { return }
            status = target
        }
        switch status.kind {
        case .folder:
            addFolder(path, status.identity, name: name, depth: depth + 1)
        case .file where LogFinder.isCalledLikeLog(entry) || LogFinder.isWorthALook(entry):
            addFile(path, status.identity, folder: folder, name: name, isNamed: false)
        case .file:
            look(at: path, status.identity, in: folder, name: name)
        case .pipe, .socket, .device, .madeUp, .link:
            guard LogFinder.hasLogExtension(entry) else { return }
            note(name, "Passed over: it is a pipe or a device, no file.")
        }
    }

    mutating func addFile(
        _ path: String,
        _ identity: FileIdentity,
        folder: FileIdentity,
        name: String,
        isNamed: Bool
    ) {
        guard !visited.contains(identity) else { return }
        guard hasRoom(for: path, name) else { return note(.beyond(files.count, path)) }
        let source = FileSource(path)
        let head: FileHead
        do {
            head = try source.head(encoding: encoding)
        } catch {
            return note(error)
        }
        visited.insert(identity)
        let found = FoundBytes(source: source, name: name, folder: folder, isNamed: isNamed)
        if let kind = head.kind, let packing = kind.packing {
            open(Packed(found: found, kind: kind, packing: packing, depth: 0))
        } else {
            take(found, head)
        }
    }

    /// Adds a file if it is named or looks like a log, or passes over it.
    mutating func take(_ found: FoundBytes, _ head: FileHead) {
        let path = found.source.name
        guard hasRoom(for: path, found.name) else { return note(.beyond(files.count, path)) }
        pathBytes = pathBytes +| path.utf8.count +| found.name.utf8.count
        let fileName = LogFinder.fileName(of: found.calledLike)
        let rollover = RolloverName(fileName: CarriedPath.shown(fileName))
        guard found.isNamed || LogFinder.looksLikeLog(head, rollover: rollover, name: fileName) else {
            return passOver(found, head)
        }
        let log = LogFinder.log(of: rollover, head: head)
        let file = LogFile(found.source, name: CarriedPath.shown(found.name), log: log, head: head)
        files.append(FoundFile(folder: found.folder, rollover: rollover, file: file))
    }

    /// Whether one more file is kept, with its path and name.
    private func hasRoom(for path: String, _ name: String) -> Bool {
        let length = path.utf8.count +| name.utf8.count
        return files.count < LogFinder.fileLimit && pathBytes +| length <= LogFinder.pathLimit
    }
}
