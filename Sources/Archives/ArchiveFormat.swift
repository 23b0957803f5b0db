/// The archives that are opened.
package enum ArchiveFormat: Hashable, Sendable {
    case zip
    case cabinet
    case sevenZip
    case tar

    /// Whether its directory lies at its end, so that it can't be read as it comes.
    package var needsSeeking: Bool { self == .zip || self == .sevenZip }

    /// Whether what is passed over must be unpacked all the same.
    package var unpacksAll: Bool { self == .cabinet || self == .sevenZip }

    /// Whether one member can be unpacked without those before it.
    package var hasSeparateMembers: Bool { self == .zip }
}

/// How a file is packed by itself.
package enum Compression: Hashable, Sendable {
    case gzip
    case bzip2
    case xz
    case zstandard
}
