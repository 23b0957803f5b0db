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
}

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

/// What is piped into the tool.
package struct StandardInput: ByteSource, Hashable {
    /// Standard input; there is one.
    package init() {}

    package var name: String { FileBytes.standardInput }
    package var isReadOnce: Bool { true }
    package var place: SourcePlace? { .standardInput }

    package func open() -> any ByteStream & ~Copyable {
        FileBytes(standardInput: ())
    }
}
