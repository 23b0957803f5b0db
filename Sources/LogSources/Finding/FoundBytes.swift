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
