import SystemFiles

/// Bytes that were found: a file, or a member of an archive.
struct FoundBytes {
    let source: any ByteSource
    /// What reports call it, with the bytes in it that are no text carried.
    let name: String
    let folder: FileIdentity
    /// Whether somebody named it, so that it is read whatever it is called.
    let isNamed: Bool
    /// The same name without the ending of the packing that was taken off.
    var calledLike: String

    /// Bytes that are called the same by everybody.
    init(source: any ByteSource, name: String, folder: FileIdentity, isNamed: Bool) {
        self.source = source
        self.name = name
        self.folder = folder
        self.isNamed = isNamed
        calledLike = name
    }
}

extension FoundBytes {
    /// What comes out of it: called without the ending of what is taken off.
    func unpacked(_ source: any ByteSource) -> FoundBytes {
        var copy = FoundBytes(source: source, name: name, folder: folder, isNamed: isNamed)
        copy.calledLike = LogFinder.unpackedName(of: calledLike)
        return copy
    }

    /// What stands before the names of those that lie in it: of a path that somebody named, the last part.
    var nameOfFolder: String { isNamed ? LogFinder.fileName(of: name) : name }

    /// The same whose bytes are in memory.
    func kept(_ bytes: [UInt8]) -> FoundBytes {
        var copy = FoundBytes(source: KeptMember(bytes, like: source), name: name, folder: folder, isNamed: isNamed)
        copy.calledLike = calledLike
        return copy
    }
}
