/// A file that was found, and nothing that has taken its place since.
package struct FileSource: ByteSource, Hashable {
    private let path: String

    /// The file under a path.
    package init(_ path: String) {
        self.path = path
    }

    package var name: String { path }
    package var isReadOnce: Bool { false }
    package var place: SourcePlace? { .path(path) }

    package func open() throws(SourceError) -> any ByteStream & ~Copyable {
        try FileBytes(file: path)
    }

    package func openSeekable() throws(SourceError) -> (any SeekableStream & ~Copyable)? {
        try FileBytes(file: path)
    }
}
