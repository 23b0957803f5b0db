/// Whatever lies under a path that somebody named: a file, a pipe, a device.
package struct PathSource: ByteSource, Hashable {
    private let path: String

    /// What lies under a path.
    package init(_ path: String) {
        self.path = path
    }

    package var name: String { path }
    package var isReadOnce: Bool { true }
    package var place: SourcePlace? { .path(path) }

    package func open() throws(SourceError) -> any ByteStream & ~Copyable {
        try FileBytes(path: path)
    }
}
