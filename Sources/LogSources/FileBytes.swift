// The one place that talks to the operating system's files. Everything above it sees bytes and errors.
//
// Reading into a buffer is as fast as mapping here, and a mapped log that is truncated while it is read (a rollover)
// would end the process.

private import Synchronization

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
    /// How many bytes may still be read of what may have no end; `nil` for files, pipes and terminals.
    private var allowance: Int?

    /// How many bytes are read of a device or of a file that the kernel makes up: such a thing may have no end.
    package static let endlessLimit = 64 << 20

    /// Opens whatever lies under a path that somebody named: a file, a pipe, a device.
    ///
    /// - Throws: ``SourceError`` when it can't be opened.
    package init(path: String) throws(SourceError) {
        let isMadeUp = FileBytes.isMadeUp(path)
        let descriptor = FileBytes.open(path, waits: !isMadeUp)
        guard descriptor >= 0 else { throw SourceError(path: path, errorNumber: errno) }
        self.path = path
        self.descriptor = descriptor
        allowance = isMadeUp || FileBytes.isDevice(descriptor) ? FileBytes.endlessLimit : nil
    }

    /// Opens a file that was found, and nothing that has taken its place since.
    ///
    /// - Throws: ``SourceError`` when it can't be opened or is no file.
    package init(file path: String) throws(SourceError) {
        let descriptor = FileBytes.open(path, waits: false)
        guard descriptor >= 0 else { throw SourceError(path: path, errorNumber: errno) }
        guard FileBytes.isFile(descriptor) else {
            FileBytes.close(descriptor)
            throw .unreadable(path, reason: "it is no file any more")
        }
        self.path = path
        self.descriptor = descriptor
    }

    /// Standard input.
    package init(standardInput: Void) {
        path = "standard input"
        descriptor = 0
    }

    deinit {
        if descriptor > 0 { FileBytes.close(descriptor) }
    }

    /// How many files are open, to know whether one more may be opened when another is closed.
    fileprivate static let openCount = Atomic<Int>(0)

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        var total = 0
        let wanted = min(buffer.count, allowance ?? .max)
        defer { allowance = allowance.map { $0 - total } }
        while total < wanted, let base = buffer.baseAddress {
            let count = FileBytes.read(descriptor, base + total, wanted - total)
            if count < 0 {
                if errno == EINTR { continue }
                throw SourceError(path: path, errorNumber: errno)
            }
            if count == 0 { break }
            total += count
        }
        if total == wanted, wanted < buffer.count {
            throw .unreadable(path, reason: "it is no file, and does not end within 64 MB")
        }
        return total
    }
}

// MARK: - System calls

extension FileBytes {
    /// Opens for reading. Where no more files may be open at once, it waits until another one of this run is closed.
    private static func open(_ path: String, waits: Bool) -> Int32 {
        while true {
            let others = openCount.load(ordering: .acquiring)
            let descriptor = systemOpen(path, waits: waits)
            if descriptor >= 0 { openCount.add(1, ordering: .acquiringAndReleasing) }
            guard descriptor < 0, errno == EMFILE || errno == ENFILE, others > 0 else { return descriptor }
            pause()
        }
    }

    private static func close(_ descriptor: Int32) {
        systemClose(descriptor)
        openCount.subtract(1, ordering: .acquiringAndReleasing)
    }

    #if os(Windows)
        private static func systemOpen(_ path: String, waits: Bool) -> Int32 {
            path.withCString(encodedAs: UTF16.self) { _wopen($0, _O_RDONLY | _O_BINARY) }
        }

        private static func systemClose(_ descriptor: Int32) {
            _close(descriptor)
        }

        private static func pause() {}

        private static func isMadeUp(_ path: String) -> Bool { false }

        private static func isDevice(_ descriptor: Int32) -> Bool { false }

        private static func isFile(_ descriptor: Int32) -> Bool { true }

        private static func read(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
            Int(_read(descriptor, target, UInt32(clamping: min(count, 1 << 30))))
        }
    #else
        /// Without waiting, a pipe opens at once and a terminal does not become this process's own.
        private static func systemOpen(_ path: String, waits: Bool) -> Int32 {
            let path = SystemPath.bytes(of: path)
            let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK | O_NOCTTY)
            #if canImport(Glibc)
                return Glibc.open(path, flags)
            #elseif canImport(Musl)
                return Musl.open(path, flags)
            #else
                return Darwin.open(path, flags)
            #endif
        }

        private static func pause() {
            usleep(1000)
        }

        private static func isMadeUp(_ path: String) -> Bool {
            SystemPath.isMadeUp(SystemPath.bytes(of: path))
        }

        /// A terminal is none: what it gives ends when a person says so.
        private static func isDevice(_ descriptor: Int32) -> Bool {
            let kind = kind(of: descriptor)
            return (kind == S_IFCHR || kind == S_IFBLK) && isatty(descriptor) == 0
        }

        private static func isFile(_ descriptor: Int32) -> Bool {
            kind(of: descriptor) == S_IFREG
        }

        private static func kind(of descriptor: Int32) -> mode_t {
            var status = stat()
            return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
        }

        private static func systemClose(_ descriptor: Int32) {
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

/// Paths as the system wants them.
enum SystemPath {
    /// The bytes of a path with the zero behind them.
    static func bytes(of path: String) -> [CChar] {
        CarriedPath.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
    }
}

extension SourceError {
    /// The error that the system's number stands for.
    init(path: String, errorNumber: Int32) {
        switch errorNumber {
        case ENOENT: self = .notFound(path)
        case EACCES, EPERM: self = .noPermission(path)
        case EISDIR: self = .unreadable(path, reason: "it is a folder")
        default: self = .unreadable(path, reason: String(cString: strerror(errorNumber)))
        }
    }
}
