import SystemFiles

// What paths and names say.
extension LogFinder {
    // Windows takes both slashes; a backslash in a name elsewhere is rare enough not to matter here. Looked for among
    // bytes: an accent that begins a name would make one character with the slash before it.
    static func lastSlash(of path: String) -> String.Index? {
        path.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    static func fileName(of path: String) -> String {
        lastSlash(of: path).map { String(decoding: path.utf8[path.utf8.index(after: $0)...], as: UTF8.self) } ?? path
    }

    /// The folder of a file that was named.
    static func folder(of path: String) -> FileIdentity {
        let folder = lastSlash(of: path).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? "."
        return FileStatus(path: folder)?.identity ?? .path(folder)
    }

    /// Whether a file's name ends as those of logs do.
    static func hasLogExtension(_ name: String) -> Bool {
        extensions.contains(fileExtension(of: name))
    }

    /// Whether a file's name ends as those of logs do, or says in another way that it is one.
    static func isCalledLikeLog(_ name: String) -> Bool {
        if hasLogExtension(name) { return true }
        return !UnreadFormats.isWorthALook(fileExtension: fileExtension(of: name)) && RolloverName.speaksOfLog(name)
    }

    /// Whether a file's name ends as those of logs do, or of archives, which may hold some.
    static func isWorthALook(_ name: String) -> Bool {
        hasLogExtension(name) || UnreadFormats.isWorthALook(fileExtension: fileExtension(of: name))
    }

    /// Whether a file below a folder that was named is looked at because of its name.
    package static func isReadBelowFolders(_ path: String) -> Bool {
        isWorthALook(fileName(of: path)) || isCalledLikeLog(fileName(of: path))
    }

    /// A name without the ending that a packed file gets: `CcmMessaging.log` of `CcmMessaging.log.gz`.
    package static func unpackedName(of name: String) -> String {
        let ending = fileExtension(of: name)
        guard UnreadFormats.isPackedFile(fileExtension: ending) else { return name }
        return String(decoding: name.utf8.dropLast(ending.utf8.count + 1), as: UTF8.self)
    }

    /// What a log is called by the name of one of its files, without endings and dates.
    package static func logName(ofFile name: String) -> String {
        RolloverName(fileName: unpackedName(of: name)).base
    }

    /// What stands behind a name's last dot, in lower case; empty without one.
    static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(decoding: name.utf8[name.utf8.index(after: dot)...], as: UTF8.self).lowercased()
    }
}
