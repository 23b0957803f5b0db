// Folders and what lies in them, by the system's own bytes. FileBytes.swift reads what is found.

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What lies under a path, symbolic links followed.
enum PathKind {
    case file
    case folder
    /// A pipe, a socket, a terminal, a device, a file that the kernel makes up: its bytes come once, opening it may wait
    /// for whoever writes, and it may have no end.
    case pipe
}

/// A file or folder under whatever path it is reached.
enum FileIdentity: Hashable {
    #if os(Windows)
        case path(String)
    #else
        case node(device: UInt64, number: UInt64)
        /// Nothing lies under the path.
        case path(String)
    #endif
}

/// What the system says of a path.
struct PathStatus {
    let kind: PathKind
    let identity: FileIdentity
}

#if os(Windows)
    extension PathStatus {
        /// `nil` when nothing lies there. On Windows pipes have names of their own (`\\.\pipe\…`), in no folder.
        init?(path: String) {
            #if canImport(FoundationEssentials)
                var isFolder = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
                kind = isFolder ? .folder : .file
            #else
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
                kind = isFolder.boolValue ? .folder : .file
            #endif
            identity = .path(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        }
    }

    enum Folder {
        /// The names in a folder that are wanted if they are files, and those of all folders, in a fixed order.
        ///
        /// - Throws: ``SourceError`` when the folder can't be listed.
        static func entries(of path: String, isWanted: (String) -> Bool) throws(SourceError) -> [String] {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                throw .noPermission(path)
            }
            return names.filter { PathStatus(path: path + "/" + $0)?.kind == .folder || isWanted($0) }.sorted()
        }
    }
#else
    extension PathStatus {
        /// `nil` when nothing lies there.
        init?(path: String) {
            var status = stat()
            let bytes = SystemPath.bytes(of: path)
            guard stat(bytes, &status) == 0 else { return nil }
            kind =
                switch status.st_mode & S_IFMT {
                case S_IFDIR: .folder
                case S_IFREG where status.st_blocks == 0 && SystemPath.isMadeUp(bytes): .pipe
                case S_IFREG: .file
                default: .pipe
                }
            identity = .node(
                device: UInt64(truncatingIfNeeded: status.st_dev),
                number: UInt64(truncatingIfNeeded: status.st_ino)
            )
        }
    }

    enum Folder {
        /// The names in a folder that are wanted if they are files, and those of whatever may be a folder, in a fixed
        /// order.
        ///
        /// - Throws: ``SourceError`` when the folder can't be listed.
        static func entries(of path: String, isWanted: (String) -> Bool) throws(SourceError) -> [String] {
            guard let folder = opendir(SystemPath.bytes(of: path)) else {
                throw SourceError(path: path, errorNumber: errno)
            }
            defer { closedir(folder) }
            var names: [String] = []
            errno = 0
            while let entry = readdir(folder) {
                let name = name(of: entry)
                let mayBeFolder = entry.pointee.d_type != DT_REG
                if name != ".", name != "..", mayBeFolder || isWanted(name) { names.append(name) }
                errno = 0
            }
            if errno != 0 { throw SourceError(path: path, errorNumber: errno) }
            return names.sorted()
        }

        private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: name.pointee)) { start in
                    CarriedPath.path(of: Array(UnsafeBufferPointer(start: start, count: strlen(name))))
                }
            }
        }
    }

    extension SystemPath {
        /// Whether a file is made up by the kernel, like those under `/proc`: reading one may wait for ever or never
        /// end, although the system calls it a regular file.
        ///
        /// Neither such a file nor its file system takes any room on a disk, and its size is none, a page, or the whole
        /// address space.
        static func isMadeUp(_ path: [CChar]) -> Bool {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_blocks == 0 else {
                return false
            }
            guard status.st_size == 0 || status.st_size == 4096 || status.st_size >= 1 << 40 else { return false }
            var system = statvfs()
            return statvfs(path, &system) == 0 && system.f_blocks == 0
        }
    }
#endif
