import SystemFiles

/// What lies in a folder, by names alone.
struct FolderContent {
    private(set) var logs: [String] = []
    private(set) var archives: [String] = []
    /// Folders that belong to the device of the folder around them, if anything of a device lies there.
    private(set) var logFolders: [LogFolder] = []
    /// Folders that are called like archives, into which one was unpacked.
    private(set) var unpacked: [String] = []
    /// Other folders.
    private(set) var folders: [String] = []

    /// Links to folders, which are not followed: they may lead anywhere, and in a circle.
    private(set) var links: [String] = []

    /// A folder that is called as one of a device is.
    struct LogFolder {
        let path: String
        /// Whether it may hold whole devices all the same.
        let mayHoldDevices: Bool
    }

    /// Text that may be a log beside logs, and is most often something else alone.
    private var texts = 0

    /// Whether the folder may be a device's own.
    var holdsLogs: Bool { logs.count > texts || !logFolders.isEmpty }

    init(of path: String) throws(SystemFailure) {
        let start = path.utf8.last == UInt8(ascii: "/") || path.utf8.last == UInt8(ascii: "\\") ? path : path + "/"
        for name in try System.names(
            in: path,
            isWanted: { LogFinder.isWorthALook($0) || LogFinder.isCalledLikeLog($0) }
        ) {
            guard var status = try? System.status(of: start + name, followingLinks: false) else { continue }
            // A link to a file is as good as the file; one to a folder may lead anywhere.
            if status.kind == .link, let target = FileStatus(path: start + name) {
                if target.kind == .folder { links.append(start + name) }
                if target.kind == .file { status = target }
            }
            take(name, at: start + name, status.kind)
        }
    }

    private mutating func take(_ name: String, at path: String, _ kind: FileStatus.Kind) {
        switch kind {
        case .folder where LogPlace.isOfDeviceAround(name):
            logFolders.append(LogFolder(path: path, mayHoldDevices: LogPlace.mayHoldDevices(name)))
        case .folder where LogFinder.isArchive(name): unpacked.append(path)
        case .folder: folders.append(path)
        case .file where LogFinder.isArchive(name): archives.append(path)
        case .file where LogFinder.isWorthALook(name) || LogFinder.isCalledLikeLog(name):
            logs.append(path)
            if LogFinder.fileExtension(of: name) == "txt" { texts += 1 }
        default: return
        }
    }
}
