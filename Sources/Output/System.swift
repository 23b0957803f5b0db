#if !os(Windows)
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    /// The system's calls for writing.
    enum System {
        /// Writes all of the bytes, however many calls that takes.
        ///
        /// A stream that does not wait by itself, as a shell's job may have left it, is waited for here.
        static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = writeOnce(UnsafeRawBufferPointer(rebasing: rest), to: descriptor)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 {
                    throw SystemFailure(EIO)
                } else if errno == EAGAIN || errno == EWOULDBLOCK {
                    try waitUntilWritable(descriptor)
                } else if errno != EINTR {
                    throw .last
                }
            }
        }

        private static func writeOnce(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
            #if canImport(Glibc)
                Glibc.write(descriptor, bytes.baseAddress, bytes.count)
            #elseif canImport(Musl)
                Musl.write(descriptor, bytes.baseAddress, bytes.count)
            #else
                Darwin.write(descriptor, bytes.baseAddress, bytes.count)
            #endif
        }

        private static func waitUntilWritable(_ descriptor: Int32) throws(SystemFailure) {
            var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            while poll(&wish, 1, -1) < 0 {
                guard errno == EINTR else { throw .last }
            }
        }

        /// Opens something to be written into, as it is.
        ///
        /// A pipe that nobody reads gives `ENXIO`, where the system's usual way is to wait without a word.
        static func open(_ path: String, createsFile: Bool) throws(SystemFailure) -> Int32 {
            let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (createsFile ? O_CREAT : 0)
            #if canImport(Glibc)
                let descriptor = Glibc.open(path, flags, 0o666)
            #elseif canImport(Musl)
                let descriptor = Musl.open(path, flags, 0o666)
            #else
                let descriptor = Darwin.open(path, flags, 0o666)
            #endif
            guard descriptor >= 0 else { throw .last }
            let state = fcntl(descriptor, F_GETFL)
            if state >= 0 { _ = fcntl(descriptor, F_SETFL, state & ~O_NONBLOCK) }
            return descriptor
        }

        /// Fails where a file may not be written into.
        static func tryToOpen(_ path: String) throws(SystemFailure) {
            close(try open(path, createsFile: false))
        }

        /// Closes a descriptor; some file systems tell only now that bytes were lost.
        @discardableResult
        static func close(_ descriptor: Int32) -> Bool {
            #if canImport(Glibc)
                Glibc.close(descriptor) == 0 || errno == EINTR
            #elseif canImport(Musl)
                Musl.close(descriptor) == 0 || errno == EINTR
            #else
                Darwin.close(descriptor) == 0 || errno == EINTR
            #endif
        }

        /// Waits until a file's bytes are on the disk, which may only now turn out to be full or broken.
        static func synchronize(_ descriptor: Int32) throws(SystemFailure) {
            while fsync(descriptor) != 0 {
                switch errno {
                case EINTR: continue
                // Not every file system can.
                case EINVAL, ENOSYS, EROFS, ENOTSUP, EOPNOTSUPP: return
                default: throw .last
                }
            }
        }

        /// Whether a byte parts a folder from a name in it.
        static func isSeparator(_ character: Character) -> Bool { character == "/" }
    }

    // MARK: - Questions about files

    extension System {
        /// What lies under a path; `nil` when nothing does, or it can't be asked.
        static func status(of path: String, followingLinks: Bool = true) -> FileStatus? {
            var status = stat()
            return (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 ? FileStatus(status) : nil
        }

        /// What lies under a path given as the system's bytes, links followed; `nil` when nothing does.
        static func status(ofBytes path: [UInt8]) -> FileStatus? {
            var status = stat()
            let path = path.map { CChar(bitPattern: $0) } + [0]
            return stat(path, &status) == 0 ? FileStatus(status) : nil
        }

        /// What lies under a name in an open folder, a link itself and not where it leads; `nil` when nothing does.
        static func status(of name: String, in folder: Int32) -> FileStatus? {
            var status = stat()
            return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(status) : nil
        }

        /// What is open under a number.
        static func status(ofDescriptor descriptor: Int32) -> FileStatus? {
            var status = stat()
            return fstat(descriptor, &status) == 0 ? FileStatus(status) : nil
        }

        /// Why a path is no folder; `nil` when it is one.
        static func failure(ofFolder path: String) -> SystemFailure? {
            var status = stat()
            guard stat(path, &status) == 0 else { return .last }
            return status.st_mode & S_IFMT == S_IFDIR ? nil : SystemFailure(ENOTDIR)
        }
    }

    extension FileStatus {
        fileprivate init(_ status: stat) {
            switch status.st_mode & S_IFMT {
            case S_IFREG: kind = .file
            case S_IFDIR: kind = .folder
            case S_IFLNK: kind = .link
            case S_IFIFO: kind = .pipe
            case S_IFSOCK: kind = .socket
            default: kind = .device
            }
            identity = .numbers(
                device: UInt64(truncatingIfNeeded: status.st_dev),
                file: UInt64(truncatingIfNeeded: status.st_ino)
            )
            links = Int(clamping: status.st_nlink)
            permissions = UInt32(truncatingIfNeeded: status.st_mode & 0o7777)
            owner = UInt32(truncatingIfNeeded: status.st_uid)
            group = UInt32(truncatingIfNeeded: status.st_gid)
        }
    }

    extension SystemFailure {
        /// A pipe stayed without a reader.
        static var noReader: SystemFailure { SystemFailure(ENXIO) }
    }
#endif
