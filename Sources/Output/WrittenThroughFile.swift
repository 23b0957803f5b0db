#if !os(Windows)
    private import CFileOutput
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    /// Something that is written into and stays what it is.
    final class WrittenThroughFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let status: FileStatus?
        private var hasBegun = false
        private var isOpen = true

        /// How long another run, or the reader of a pipe, is waited for.
        private static let patience = 500
        /// Milliseconds between two looks.
        private static let pause: Int32 = 20

        init(_ place: OutputPlace, notice: (String) -> Void) throws(SystemFailure) {
            descriptor = try WrittenThroughFile.open(place, notice: notice)
            status = System.status(ofDescriptor: descriptor)
        }

        deinit {
            discard()
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
            try begin()
            try System.write(bytes, to: descriptor)
        }

        func finish() throws(SystemFailure) {
            try begin()
            if status?.kind == .file { try System.synchronize(descriptor) }
            guard isOpen else { return }
            isOpen = false
            let isClosed = System.close(descriptor)
            let failure = SystemFailure.last
            cfo_obey_signals()
            if !isClosed { throw failure }
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            System.close(descriptor)
            cfo_obey_signals()
        }
    }

    extension WrittenThroughFile {
        /// Empties a file before the first byte. From then on it is not whole until the end: a signal waits so long,
        /// and so does another run.
        private func begin() throws(SystemFailure) {
            guard !hasBegun, status?.kind == .file else { return }
            hasBegun = true
            for _ in 0..<WrittenThroughFile.patience where cfo_try_lock(descriptor) != 0 {
                // A file system without locks is no reason not to write.
                guard errno == EWOULDBLOCK || errno == EINTR else { break }
                poll(nil, 0, WrittenThroughFile.pause)
            }
            cfo_put_signals_off()
            guard ftruncate(descriptor, 0) == 0 else { throw .last }
        }

        /// Opens what lies at the place. A pipe that nobody reads is waited for, not for ever.
        private static func open(_ place: OutputPlace, notice: (String) -> Void) throws(SystemFailure) -> Int32 {
            for look in 0..<patience {
                do throws(SystemFailure) {
                    return try System.open(place.path, createsFile: place.status == nil)
                } catch {
                    guard error.number == ENXIO, place.status?.kind == .pipe else { throw error }
                    if look == 0 { notice("\(place.path): a pipe that nobody reads yet; waiting for a reader.") }
                    poll(nil, 0, pause)
                }
            }
            throw .noReader
        }
    }
#endif
