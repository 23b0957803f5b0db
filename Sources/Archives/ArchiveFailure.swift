/// Why an archive, or a file that is packed, can't be read or read on.
package enum ArchiveFailure: Error, Hashable, Sendable {
    /// It is not as its format wants it: what is wrong, as the end of a sentence.
    case damaged(String)
    /// It ends before it should.
    case cut
    case encrypted
    /// It is packed in a way that is not read: in which, as in "packed with LZMA".
    case unsupported(String)
    /// To unpack it, more of what was unpacked last would have to be kept than ``UnpackingLimits/window``.
    case window
    /// Its directory takes more room than ``UnpackingLimits/directory``.
    case directory
    /// Its bytes can't be had; whoever gives them knows why.
    case input
    /// This build opens no archives.
    case unavailable
}

/// What unpacking may take, in bytes.
package enum UnpackingLimits {
    /// Of what was unpacked last, to which what follows may refer: `xz -9` and `7z -mx=9` ask for 64 MiB.
    package static let window = 64 << 20
    /// A zip archive's directory, of which libarchive keeps five times as much.
    package static let directory = 8 << 20
    /// What is read at a time.
    static let piece = 64 << 10
}
