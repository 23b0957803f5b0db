import Archives

extension SourceError {
    /// What stopped the unpacking of what lies under a path; `cause` is why its own bytes end before their time, which
    /// is then all there is to tell.
    init(_ failure: ArchiveFailure, of path: String, cause: SourceError? = nil) {
        if let cause {
            self = cause
            return
        }
        switch failure {
        case .input: self = .packed(path, reason: "there is not enough memory to unpack it")
        case .damaged(let words): self = .broken(path, reason: "it is damaged (\(words))")
        case .cut: self = .broken(path, reason: "it ends in the middle: it was not copied to its end")
        case .encrypted: self = .encrypted(path)
        case .unsupported(let words): self = .packed(path, reason: "it is packed in a way that is not read (\(words))")
        case .window:
            let limit = UnpackingLimits.window >> 20
            self = .packed(path, reason: "more than \(limit) MB of memory are needed to unpack it")
        case .directory:
            let limit = UnpackingLimits.directory >> 20
            self = .packed(path, reason: "the list of what is in it takes more than \(limit) MB")
        case .unavailable: self = .packed(path, reason: "archives are not opened in this build")
        }
    }
}
