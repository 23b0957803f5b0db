#if !os(Windows)
    private import CFileOutput
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    /// A file that is written out of sight and put in its place when it is whole.
    ///
    /// Where the system has files without names it is one of them, and gone when the process ends, however that happens.
    /// Elsewhere it lies beside its place under a name of its own, which the handler of signals removes.
    final class HiddenFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let folder: Int32
        private let name: String
        /// The name beside the place. A new one each time, so that two runs never meet.
        private let temporaryName = ".cmgdiag-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
        /// Whether the file has that name now.
        private var isNamed = false
        /// Whether a file lies at the place, as far as is known.
        private let replaces: Bool
        private var isOpen = true

        init(_ place: OutputPlace) throws(SystemFailure) {
            let parts = OutputPlace.parts(of: place.path)
            name = parts.name
            replaces = place.status != nil
            folder = cfo_open_folder(parts.folder)
            guard folder >= 0 else { throw .last }
            // Nobody else needs to read a report that takes the place of a protected one.
            let permissions: mode_t = replaces ? 0o600 : 0o666
            var file = cfo_open_unnamed(folder, permissions)
            if file < 0, errno == ENOTSUP {
                file = cfo_create_for_now(folder, temporaryName, permissions)
                isNamed = file >= 0
            }
            descriptor = file
            let failure = SystemFailure.last
            guard descriptor >= 0 else {
                System.close(folder)
                isOpen = false
                throw failure
            }
            if let status = place.status { try takeAfter(status) }
        }

        deinit {
            discard()
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
            try System.write(bytes, to: descriptor)
        }

        func finish() throws(SystemFailure) {
            try System.synchronize(descriptor)
            var isPut = false
            if !replaces { isPut = try isPutInFreePlace() }
            if !isPut { try replace() }
            isNamed = false
            discard()
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            if isNamed { unlinkat(folder, temporaryName, 0) }
            cfo_forget()
            System.close(descriptor)
            System.close(folder)
        }
    }

    extension HiddenFile {
        /// Gives the file the owner and the permissions of the one before it.
        ///
        /// - Throws: when that is not allowed.
        private func takeAfter(_ status: FileStatus) throws(SystemFailure) {
            guard let own = System.status(ofDescriptor: descriptor) else { throw .last }
            if own.owner != status.owner || own.group != status.group {
                guard fchown(descriptor, status.owner, status.group) == 0 else { throw .last }
            }
            guard fchmod(descriptor, mode_t(status.permissions)) == 0 else { throw .last }
        }

        /// Puts the file where nothing lies.
        ///
        /// - Returns: `false` when something does by now.
        private func isPutInFreePlace() throws(SystemFailure) -> Bool {
            let isPut =
                isNamed
                ? linkat(folder, temporaryName, folder, name, 0) == 0 : cfo_name_unnamed(descriptor, folder, name) == 0
            if isPut {
                if isNamed { unlinkat(folder, temporaryName, 0) }
                return true
            }
            // File systems that know only one name for a file can still give it another one.
            if errno == EEXIST || isNamed { return false }
            throw .last
        }

        /// Puts the file in the place of another one.
        private func replace() throws(SystemFailure) {
            // Another run may have been quicker; what is no plain file must not be replaced even then.
            let there = System.status(of: name, in: folder)
            guard there?.isReplaceable != false else { throw SystemFailure(EEXIST) }
            if !isNamed {
                guard cfo_name_unnamed_for_now(descriptor, folder, temporaryName) == 0 else { throw .last }
                isNamed = true
            }
            guard renameat(folder, temporaryName, folder, name) == 0 else { throw .last }
        }
    }
#endif
