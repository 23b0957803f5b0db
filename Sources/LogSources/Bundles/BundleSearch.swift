import SystemFiles

/// Finds the bundles under the paths somebody gave: one for each device, without opening a file.
///
/// An archive is a bundle, and so is a folder in which logs lie, with everything below it. Other folders are searched.
package struct BundleSearch {
    /// In the order of their names, each once.
    package private(set) var bundles: [FoundBundle] = []
    package private(set) var errors: [SourceError] = []
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
            case .folder: search(path, status.identity, depth: 0)
            case .file: take(FoundBundle(path), status.identity)
            case .pipe, .socket, .device, .madeUp, .link:
                errors.append(.unreadable(path, reason: "it is no folder and no file"))
            }
        } catch {
            errors.append(SourceError(path: path, error))
        }
    }

    private mutating func take(_ bundle: FoundBundle, _ identity: FileIdentity) {
        if visited.insert(identity).inserted { bundles.append(bundle) }
    }

    private mutating func search(_ path: String, _ identity: FileIdentity, depth: Int) {
        guard depth <= LogFinder.depthLimit, visited.insert(identity).inserted else { return }
        let content: FolderContent
        do throws(SystemFailure) {
            content = try FolderContent(of: path)
        } catch {
            // One that was named is told of; one below it is a row with its reason.
            if depth == 0 { return errors.append(SourceError(path: path, error)) }
            return bundles.append(FoundBundle(path))
        }
        guard content.holdsLogs else { return search(content, depth: depth) }
        // A folder that was named may hold many devices and a stray log; one below it is a device's.
        guard depth == 0, content.archives.count + content.folders.count > 1 else {
            return bundles.append(FoundBundle(path))
        }
        bundles.append(FoundBundle(name: path, paths: content.logs + content.logFolders))
        search(content, depth: depth)
    }

    /// Takes the archives of a folder, and looks into its folders.
    private mutating func search(_ content: FolderContent, depth: Int) {
        for archive in content.archives {
            guard let status = FileStatus(path: archive), status.kind == .file else { continue }
            take(FoundBundle(archive), status.identity)
        }
        for folder in content.folders {
            guard let status = FileStatus(path: folder) else { continue }
            search(folder, status.identity, depth: depth + 1)
        }
    }
}

/// What lies in a folder, by names alone.
private struct FolderContent {
    private(set) var logs: [String] = []
    private(set) var archives: [String] = []
    /// Folders that belong to the device of the folder around them.
    private(set) var logFolders: [String] = []
    /// Other folders.
    private(set) var folders: [String] = []

    /// Text that may be a log beside logs, and is most often something else alone.
    private var texts = 0

    /// Whether the folder is a device's own.
    var holdsLogs: Bool { logs.count > texts || !logFolders.isEmpty }

    init(of path: String) throws(SystemFailure) {
        let start = path.utf8.last == UInt8(ascii: "/") || path.utf8.last == UInt8(ascii: "\\") ? path : path + "/"
        for name in try System.names(
            in: path,
            isWanted: { LogFinder.isWorthALook($0) || LogFinder.isCalledLikeLog($0) }
        ) {
            guard var status = try? System.status(of: start + name, followingLinks: false) else { continue }
            // A link to a file is as good as the file; one to a folder may lead anywhere.
            if status.kind == .link, let target = FileStatus(path: start + name), target.kind == .file {
                status = target
            }
            switch status.kind {
            case .folder where LogPlace.isCommon(name) || FolderContent.isPartOfCollection(name):
                logFolders.append(start + name)
            case .folder: folders.append(start + name)
            case .file where LogFinder.isArchive(name): archives.append(start + name)
            case .file where LogFinder.isWorthALook(name) || LogFinder.isCalledLikeLog(name):
                logs.append(start + name)
                if LogFinder.fileExtension(of: name) == "txt" { texts += 1 }
            default: continue
            }
        }
    }

    /// Whether a folder is one of those that an unpacked collection of Intune's holds: `(23) FoldersFiles …`.
    ///
    /// https://learn.microsoft.com/windows/client-management/mdm/diagnosticlog-csp (DiagnosticArchive)
    private static func isPartOfCollection(_ name: String) -> Bool {
        guard name.first == "(", let end = name.firstIndex(of: ")") else { return false }
        let number = name[..<end].dropFirst()
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
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
