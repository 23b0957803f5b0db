import SystemFiles

/// Finds the bundles under the paths somebody gave: one for each device, without opening a file.
///
/// An archive is a bundle, and so is a folder in which logs lie, with everything below it, unless several others lie there.
package struct BundleSearch {
    /// In the order of their names, each once.
    package private(set) var bundles: [FoundBundle] = []
    package private(set) var errors: [SourceError] = []
    /// Links to folders, which are not followed.
    package private(set) var links: [String] = []
    private var visited: Set<FileIdentity> = []

    /// The bundles under these paths.
    package init(_ paths: [String]) {
        for path in paths { add(BundleSearch.plain(path)) }
        bundles.sort { $0.name < $1.name }
    }

    /// A path without what makes no difference: `./a//b/` is `a/b`.
    package static func plain(_ path: String) -> String {
        var parts = path.split(separator: "/").filter { $0 != "." }.map(String.init)
        if path.hasPrefix("/") { parts.insert("", at: 0) }
        let plain = parts.joined(separator: "/")
        return plain.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : plain
    }

    private mutating func add(_ path: String) {
        do throws(SystemFailure) {
            let status = try System.status(of: path)
            switch status.kind {
            case .folder: try search(path, status.identity)
            case .file: bundles += bundle(path, status.identity)
            case .pipe, .socket, .device, .madeUp, .link:
                errors.append(.unreadable(path, reason: "it is no folder and no file"))
            }
        } catch {
            errors.append(SourceError(path: path, error))
        }
    }

    /// One that was named is told of when it can't be searched; one below it is a row with its reason.
    private mutating func search(_ path: String, _ identity: FileIdentity) throws(SystemFailure) {
        guard visited.insert(identity).inserted else { return }
        let content = try FolderContent(of: path)
        let name = LogFinder.fileName(of: path)
        let isClients = LogPlace.isOfDeviceAround(name) && !LogPlace.mayHoldDevices(name)
        if isClients, content.holdsLogs { return bundles.append(FoundBundle(path)) }
        bundles += found(in: content, at: path, depth: 0)
    }

    private mutating func bundle(_ path: String, _ identity: FileIdentity) -> [FoundBundle] {
        visited.insert(identity).inserted ? [FoundBundle(path)] : []
    }

    private mutating func found(in path: String, depth: Int) -> [FoundBundle] {
        guard let status = FileStatus(path: path), depth <= LogFinder.depthLimit,
            visited.insert(status.identity).inserted
        else { return [] }
        guard let content = try? FolderContent(of: path) else { return [FoundBundle(path)] }
        return found(in: content, at: path, depth: depth)
    }

    /// The bundles of a folder: itself, where its logs are all there is or one folder or archive lies beside them; else
    /// those in it, of which the logs that lie about among them are one more.
    private mutating func found(in content: FolderContent, at path: String, depth: Int) -> [FoundBundle] {
        var own = content.logs
        var inside: [FoundBundle] = []
        for folder in content.logFolders {
            // C or Logs may be the folder into which somebody put the archives of all devices.
            let devices = folder.mayHoldDevices ? found(in: folder.path, depth: depth + 1) : []
            let isOne = devices.allSatisfy { $0.name == folder.path }
            if isOne { own.append(folder.path) } else { inside += devices }
        }
        for archive in content.archives {
            guard let status = FileStatus(path: archive), status.kind == .file else { continue }
            inside += bundle(archive, status.identity)
        }
        for folder in content.unpacked {
            guard let status = FileStatus(path: folder), status.kind == .folder else { continue }
            inside += bundle(folder, status.identity)
        }
        for folder in content.folders { inside += found(in: folder, depth: depth + 1) }
        // Links in a bundle are the reader's.
        if content.holdsLogs, inside.count <= 1 { return [FoundBundle(path)] }
        links += content.links
        guard content.holdsLogs else { return inside }
        return (own.isEmpty ? [] : [FoundBundle(name: path, paths: own, liesAmongOthers: true)]) + inside
    }
}

extension LogFinder {
    /// A name without the endings that archives get: `PC-1` of `PC-1.tar.gz`, and `10.0.0.5` as it is.
    package static func withoutArchiveEnding(_ name: String) -> String {
        guard isArchive(name) else { return name }
        let stem = String(decoding: name.utf8.dropLast(fileExtension(of: name).utf8.count + 1), as: UTF8.self)
        return fileExtension(of: stem) == "tar" ? withoutArchiveEnding(stem) : stem
    }

    /// Whether a name is that of something in which logs of a device may be packed, and not of one packed log.
    static func isArchive(_ name: String) -> Bool {
        let ending = fileExtension(of: name)
        guard UnreadFormats.isWorthALook(fileExtension: ending) else { return false }
        return !UnreadFormats.isPackedFile(fileExtension: ending) || fileExtension(of: unpackedName(of: name)) == "tar"
    }
}
