extension CaseFile {
    /// Whether every log that was read is a server's, so that what servers say is all that there is to be told.
    package var holdsServersOnly: Bool {
        let read = scans.lazy.filter { $0.coverage.contains { $0.records > 0 } }
        return !read.isEmpty && read.allSatisfy(\.isServers)
    }
}
