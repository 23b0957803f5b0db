import SystemFiles

/// Something that a run reads.
package enum InputPlace: Hashable, Sendable {
    /// A path; its bytes need be no text.
    case path(String)
    case standardInput

    /// What lies there; `nil` when nothing does, or it can't be asked.
    var status: FileStatus? {
        switch self {
        case .path(let path): FileStatus(path: path)
        case .standardInput: try? System.status(ofDescriptor: 0)
        }
    }
}
