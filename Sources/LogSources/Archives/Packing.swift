package import Archives

/// How the bytes of a file are packed, if it is one that is opened.
package enum Packing: Hashable, Sendable {
    /// A file with several in it.
    case archive(ArchiveFormat)
    /// One file.
    case file(Compression)
}
