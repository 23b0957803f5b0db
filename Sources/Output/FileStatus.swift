/// What the system says of a file.
struct FileStatus: Hashable, Sendable {
    let kind: Kind
    /// Which file it is, under whatever name.
    let identity: FileIdentity
    /// How many names the file has.
    var links = 1
    /// The permissions, set-id and sticky bits with them; the file type is left out.
    var permissions: UInt32 = 0
    var owner: UInt32 = 0
    var group: UInt32 = 0

    enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        case pipe
        case socket
        case device
    }

    /// Whether a new file may stand in for it: it has no other name and is nothing but bytes.
    var isReplaceable: Bool { kind == .file && links <= 1 }
}

/// Which file something is, however it is named.
enum FileIdentity: Hashable, Sendable {
    /// The numbers of device and file.
    case numbers(device: UInt64, file: UInt64)
    /// Where the system has no numbers to compare: the whole path, in lower case.
    case path(String)
}
