/// Something that a run reads.
package enum InputPlace: Hashable, Sendable {
    case path(String)
    case standardInput

    /// What lies there; `nil` when nothing does, or it can't be asked.
    var status: FileStatus? {
        switch self {
        case .path(let path): System.status(of: path)
        case .standardInput: System.status(ofDescriptor: 0)
        }
    }
}
