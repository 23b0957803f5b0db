#if !os(Windows)
    private import CFileOutput
    import SystemFiles

    /// A file that is written out of sight and put in its place when it is whole.
    ///
    /// Where the system has files without names it is one of them, and gone when the process ends, however that happens.
    /// Elsewhere it lies beside its place under a name of its own, which the handler of signals removes.
    final class HiddenFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let folder: OpenFolder
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
            let folder = cfo_open_folder(System.bytes(of: parts.folder))
            guard folder >= 0 else { throw .last }
            self.folder = OpenFolder(descriptor: folder)
            // Nobody else needs to read a report that takes the place of a protected one.
            let permissions: UInt32 = replaces || place.isPrivate ? 0o600 : 0o666
            var file = cfo_open_unnamed(folder, permissions)
            var failure = SystemFailure.last
            if file < 0, failure == .notSupported {
                file = cfo_create_for_now(folder, temporaryName, permissions)
                failure = .last
                isNamed = file >= 0
            }
            descriptor = file
            guard descriptor >= 0 else {
                System.shut(folder)
                isOpen = false
                throw failure
            }
            if let status = place.status { try System.give(descriptor, what: status) }
        }

        deinit {
            discard()
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
            try System.writeAll(bytes, to: descriptor)
        }

        func finish() throws(SystemFailure) {
            try System.synchronize(descriptor)
            var isPut = false
            if !replaces { isPut = try isPutInFreePlace() }
            if !isPut { try replace() }
            if isNamed { cfo_forget() }
            isNamed = false
            discard()
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            if isNamed {
                folder.remove(temporaryName)
                // Another file of the moment may be another one's.
                cfo_forget()
            }
            System.shut(descriptor)
            System.shut(folder.descriptor)
        }
    }

    extension HiddenFile {
        /// Puts the file where nothing lies.
        ///
        /// - Returns: `false` when something does by now.
        private func isPutInFreePlace() throws(SystemFailure) -> Bool {
            guard isNamed else {
                if cfo_name_unnamed(descriptor, folder.descriptor, System.bytes(of: name)) == 0 { return true }
                let failure = SystemFailure.last
                if failure == .exists { return false }
                throw failure
            }
            // File systems that know only one name for a file can still give it another one.
            guard (try? folder.add(name, for: temporaryName)) != nil else { return false }
            folder.remove(temporaryName)
            return true
        }

        /// Puts the file in the place of another one.
        private func replace() throws(SystemFailure) {
            // Another run may have been quicker; what is no plain file must not be replaced even then.
            guard folder.status(of: name)?.isReplaceable != false else { throw .exists }
            if !isNamed {
                guard cfo_name_unnamed_for_now(descriptor, folder.descriptor, temporaryName) == 0 else { throw .last }
                isNamed = true
            }
            try folder.move(temporaryName, to: name)
        }
    }
#endif
