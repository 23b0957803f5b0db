#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What lies under a path, symbolic links followed.
enum PathKind {
    case file
    case folder
    /// A pipe, a socket, a terminal: its bytes come once, and opening it may wait for whoever writes.
    case pipe

    /// `nil` when nothing lies there.
    init?(path: String) {
        #if canImport(FoundationEssentials)
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
            self = isFolder ? .folder : FileBytes.isReadOnce(path) ? .pipe : .file
        #else
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
            self = isFolder.boolValue ? .folder : FileBytes.isReadOnce(path) ? .pipe : .file
        #endif
    }
}

/// Questions about folders.
enum Folder {
    /// The names in a folder in a fixed order; `nil` when it can't be listed.
    static func entries(of path: String) -> [String]? {
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted()
    }

    /// A path without symbolic links, equal for every way that leads to the same folder.
    static func realPath(of path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
