#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What lies under a path, symbolic links followed.
enum PathKind {
    case file
    case folder

    /// `nil` when nothing lies there.
    init?(path: String) {
        #if canImport(FoundationEssentials)
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
            self = isFolder ? .folder : .file
        #else
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
            self = isFolder.boolValue ? .folder : .file
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
