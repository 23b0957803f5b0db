/// What the system says of a file.
package struct FileStatus: Hashable, Sendable {
    package let kind: Kind
    /// Which file it is, under whatever name.
    package let identity: FileIdentity
    /// How many names the file has.
    package var links = 1
    /// The permissions, set-id and sticky bits with them; the file type is left out.
    package var permissions: UInt32 = 0
    package var owner: UInt32 = 0
    package var group: UInt32 = 0
    /// How many bytes a file has; `nil` where it was not asked for.
    package var size: Int?
    /// When its bytes were last changed, in nanoseconds since 1970; `nil` where it was not asked for.
    package var changed: Int64?

    /// What lies under a path, symbolic links followed; `nil` when nothing does, or it can't be asked.
    package init?(path: String) {
        guard let status = try? System.status(of: path) else { return nil }
        self = status
    }

    init(kind: Kind, identity: FileIdentity) {
        self.kind = kind
        self.identity = identity
    }

    package enum Kind: Hashable, Sendable {
        case file
        /// A file that the kernel makes up, like those under `/proc`: reading one may wait for ever or never end.
        case madeUp
        case folder
        case link
        case pipe
        case socket
        case device
    }

    /// Whether a new file may stand in for it: it has no other name and is nothing but bytes.
    package var isReplaceable: Bool { kind == .file && links <= 1 }
}

/// Which file something is, however it is named.
package enum FileIdentity: Hashable, Sendable {
    /// The numbers of device and file.
    case numbers(device: UInt64, file: UInt64)
    /// Where there are no numbers to compare: the path.
    case path(String)
}
