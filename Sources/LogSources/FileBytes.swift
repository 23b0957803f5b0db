// The one place that talks to the operating system's files. Everything above it sees bytes and errors.
//
// Reading into a buffer is as fast as mapping here, and a mapped log that is truncated while it is read (a rollover)
// would end the process.

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import ucrt
#endif

/// A file's bytes, read in order.
package struct FileBytes: ByteStream, ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Opens a file.
    ///
    /// - Throws: ``SourceError`` when the file can't be opened.
    package init(path: String) throws(SourceError) {
        self.path = path
        descriptor = FileBytes.open(path)
        guard descriptor >= 0 else { throw SourceError(path: path, errorNumber: errno) }
    }

    /// Standard input.
    package init(standardInput: Void) {
        path = "standard input"
        descriptor = 0
    }

    deinit {
        if descriptor > 0 { FileBytes.close(descriptor) }
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        var total = 0
        while total < buffer.count, let base = buffer.baseAddress {
            let count = FileBytes.read(descriptor, base + total, buffer.count - total)
            if count < 0 {
                if errno == EINTR { continue }
                throw SourceError(path: path, errorNumber: errno)
            }
            if count == 0 { break }
            total += count
        }
        return total
    }
}

// MARK: - System calls

extension FileBytes {
    /// Whether what lies under a path can be read only once: a pipe, a socket, a terminal.
    ///
    /// On Windows such things have names of their own (`\\.\pipe\…`) that stand in no folder.
    static func isReadOnce(_ path: String) -> Bool {
        #if os(Windows)
            false
        #else
            var status = stat()
            guard stat(path, &status) == 0 else { return false }
            let kind = status.st_mode & S_IFMT
            return kind != S_IFREG && kind != S_IFDIR
        #endif
    }

    #if os(Windows)
        private static func open(_ path: String) -> Int32 {
            path.withCString(encodedAs: UTF16.self) { _wopen($0, _O_RDONLY | _O_BINARY) }
        }

        private static func close(_ descriptor: Int32) {
            _close(descriptor)
        }

        private static func read(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
            Int(_read(descriptor, target, UInt32(clamping: min(count, 1 << 30))))
        }
    #else
        private static func open(_ path: String) -> Int32 {
            #if canImport(Glibc)
                Glibc.open(path, O_RDONLY | O_CLOEXEC)
            #elseif canImport(Musl)
                Musl.open(path, O_RDONLY | O_CLOEXEC)
            #else
                Darwin.open(path, O_RDONLY | O_CLOEXEC)
            #endif
        }

        private static func close(_ descriptor: Int32) {
            #if canImport(Glibc)
                _ = Glibc.close(descriptor)
            #elseif canImport(Musl)
                _ = Musl.close(descriptor)
            #else
                _ = Darwin.close(descriptor)
            #endif
        }

        private static func read(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
            #if canImport(Glibc)
                Glibc.read(descriptor, target, count)
            #elseif canImport(Musl)
                Musl.read(descriptor, target, count)
            #else
                Darwin.read(descriptor, target, count)
            #endif
        }
    #endif
}

extension SourceError {
    /// The error that the system's number stands for.
    fileprivate init(path: String, errorNumber: Int32) {
        switch errorNumber {
        case ENOENT: self = .notFound(path)
        case EACCES, EPERM: self = .noPermission(path)
        case EISDIR: self = .unreadable(path, reason: "it is a folder")
        default: self = .unreadable(path, reason: String(cString: strerror(errorNumber)))
        }
    }
}
