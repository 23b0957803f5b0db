/// Something that a run reads.
package enum InputPlace: Hashable, Sendable {
    /// A path by the system's bytes: a log's name need not be UTF-8, and under another name it would not be found.
    case path([UInt8])
    case standardInput

    /// A path as somebody typed it.
    package static func path(_ text: String) -> InputPlace { .path(Array(text.utf8)) }

    /// What lies there; `nil` when nothing does, or it can't be asked.
    var status: FileStatus? {
        switch self {
        case .path(let bytes): System.status(ofBytes: bytes)
        case .standardInput: System.status(ofDescriptor: 0)
        }
    }
}
