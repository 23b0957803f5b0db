#if !os(Windows)
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    /// The system's calls for files.
    ///
    /// No function has the name of the call that it makes, so that one spelling finds the call in every C library.
    package enum System {
        /// Opens something to be read. Where it waits, a pipe does for a writer, and a terminal may become this
        /// process's own.
        package static func openForReading(_ path: String, waits: Bool) throws(SystemFailure) -> Int32 {
            let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK | O_NOCTTY)
            return try descriptor(of: open(bytes(of: path), flags))
        }

        /// Opens something to be written into, as it is.
        ///
        /// A pipe that nobody reads gives ``SystemFailure/nobodyThere``, where the system's usual way is to wait without
        /// a word.
        package static func openForWriting(_ path: String, createsFile: Bool) throws(SystemFailure) -> Int32 {
            let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (createsFile ? O_CREAT : 0)
            let descriptor = try descriptor(of: open(bytes(of: path), flags, 0o666))
            let state = fcntl(descriptor, F_GETFL)
            if state >= 0 { _ = fcntl(descriptor, F_SETFL, state & ~O_NONBLOCK) }
            return descriptor
        }

        private static func descriptor(of number: Int32) throws(SystemFailure) -> Int32 {
            guard number >= 0 else { throw .last }
            return number
        }

        /// Closes a descriptor; some file systems tell only now that bytes were lost.
        @discardableResult
        package static func shut(_ descriptor: Int32) -> Bool { close(descriptor) == 0 || errno == EINTR }

        /// Reads what is at hand, at most as much as the buffer holds, and waits when nothing is.
        ///
        /// - Returns: how many bytes were read; 0 at the end.
        package static func readSome(
            into buffer: UnsafeMutableRawBufferPointer,
            from descriptor: Int32
        ) throws(SystemFailure) -> Int {
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count < 0 else { return count }
                try waitIfThatHelps(descriptor, for: POLLIN)
            }
        }

        /// Has the next bytes read from a place in a file.
        package static func seek(_ descriptor: Int32, to place: Int) throws(SystemFailure) {
            guard lseek(descriptor, off_t(clamping: place), SEEK_SET) >= 0 else { throw .last }
        }

        /// Writes all of the bytes, however many calls that takes.
        package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = write(descriptor, piece.baseAddress, piece.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 {
                    throw .brokenDisk
                } else {
                    try waitIfThatHelps(descriptor, for: POLLOUT)
                }
            }
        }

        /// Waits for a stream that does not wait by itself, as a shell's job or a program in JavaScript may have left
        /// it; a call that was interrupted is tried again at once.
        ///
        /// - Throws: why the call before this one failed, when trying again is of no use.
        private static func waitIfThatHelps<Event: BinaryInteger>(
            _ descriptor: Int32,
            for event: Event
        ) throws(SystemFailure) {
            if errno == EINTR { return }
            guard errno == EAGAIN || errno == EWOULDBLOCK else { throw .last }
            var wish = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
            while poll(&wish, 1, -1) < 0 {
                guard errno == EINTR else { throw .last }
            }
        }

        /// Waits until a file's bytes are on the disk, which may only now turn out to be full or broken.
        package static func synchronize(_ descriptor: Int32) throws(SystemFailure) {
            while fsync(descriptor) != 0 {
                switch errno {
                case EINTR: continue
                // Not every file system can.
                case EINVAL, ENOSYS, EROFS, ENOTSUP, EOPNOTSUPP: return
                default: throw .last
                }
            }
        }

        /// Takes a file for this process alone, as long as it is open here.
        ///
        /// - Returns: whether nobody else has it; also where the file system knows no such thing.
        package static func takeAlone(_ descriptor: Int32) -> Bool {
            flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
        }

        /// Takes all bytes out of a file.
        package static func empty(_ descriptor: Int32) throws(SystemFailure) {
            guard ftruncate(descriptor, 0) == 0 else { throw .last }
        }

        /// Gives a file an owner and permissions.
        package static func give(_ descriptor: Int32, what status: FileStatus) throws(SystemFailure) {
            let own = try self.status(ofDescriptor: descriptor)
            if own.owner != status.owner || own.group != status.group {
                guard fchown(descriptor, status.owner, status.group) == 0 else { throw .last }
            }
            guard fchmod(descriptor, mode_t(truncatingIfNeeded: status.permissions)) == 0 else { throw .last }
        }

        /// Does nothing for a while.
        package static func pause(milliseconds: Int32) {
            poll(nil, 0, milliseconds)
        }

        /// Whether a person may sit at the other end.
        package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) != 0 }

        /// Makes failures of the standard streams errors of the calls, and no more.
        ///
        /// A closed pipe would end the process. And a stream that was closed before the start would give its number to
        /// the first file that is opened. Something that fails as a closed stream does takes its place.
        package static func prepareStandardStreams() {
            signal(SIGPIPE, SIG_IGN)
            // A file that may grow no further: the write fails, and its reason is told.
            signal(SIGXFSZ, SIG_IGN)
            for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
                // The lowest free number is the one that is missing.
                _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
            }
        }
    }
#endif
