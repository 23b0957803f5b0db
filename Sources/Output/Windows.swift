#if os(Windows)
    private import ucrt
    private import WinSDK

    /// The system's calls for writing.
    enum System {
        /// Writes all of the bytes, however many calls that takes.
        static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
                let count = Int(_write(descriptor, piece.baseAddress, UInt32(clamping: piece.count)))
                guard count > 0 else { throw .last }
                rest = rest.dropFirst(count)
            }
        }

        static func open(_ path: String, createsFile: Bool) throws(SystemFailure) -> Int32 {
            let flags = _O_WRONLY | _O_BINARY | _O_NOINHERIT | (createsFile ? _O_CREAT : 0)
            let descriptor = path.withCString(encodedAs: UTF16.self) { _wopen($0, flags, _S_IREAD | _S_IWRITE) }
            guard descriptor >= 0 else { throw .last }
            return descriptor
        }

        /// Fails where a file may not be written into.
        static func tryToOpen(_ path: String) throws(SystemFailure) {
            close(try open(path, createsFile: false))
        }

        /// Closes a descriptor; some file systems tell only now that bytes were lost.
        @discardableResult
        static func close(_ descriptor: Int32) -> Bool { _close(descriptor) == 0 }

        /// Whether a character parts a folder from a name in it.
        static func isSeparator(_ character: Character) -> Bool {
            character == "/" || character == "\\" || character == ":"
        }

        /// What lies under a path; `nil` when nothing does. What has a name but no attributes is a device.
        static func status(of path: String, followingLinks: Bool = true) -> FileStatus? {
            path.withCString(encodedAs: UTF16.self) { wide in
                let attributes = GetFileAttributesW(wide)
                guard attributes != INVALID_FILE_ATTRIBUTES else { return nil }
                let whole = wholePath(wide)
                if whole.hasPrefix(#"\\.\"#) { return FileStatus(kind: .device, identity: .path(whole)) }
                let isFolder = attributes & DWORD(FILE_ATTRIBUTE_DIRECTORY) != 0
                let isLink = attributes & DWORD(FILE_ATTRIBUTE_REPARSE_POINT) != 0 && !followingLinks
                return FileStatus(kind: isLink ? .link : isFolder ? .folder : .file, identity: .path(whole))
            }
        }

        /// Streams have no path to compare.
        static func status(ofDescriptor descriptor: Int32) -> FileStatus? { nil }

        /// What lies under a path given as UTF-8: names are UTF-16 on Windows, so all of them can be.
        static func status(ofBytes path: [UInt8]) -> FileStatus? { status(of: String(decoding: path, as: UTF8.self)) }

        /// Why a path is no folder; `nil` when it is one.
        static func failure(ofFolder path: String) -> SystemFailure? {
            guard let status = status(of: path) else { return SystemFailure(ENOENT) }
            return status.kind == .folder ? nil : SystemFailure(ENOTDIR)
        }

        private static func wholePath(_ path: UnsafePointer<UInt16>) -> String {
            guard let whole = _wfullpath(nil, path, 0) else { return String(decodingCString: path, as: UTF16.self) }
            defer { free(whole) }
            return String(decodingCString: whole, as: UTF16.self).lowercased()
        }
    }

    /// A file that lies beside its place until it is whole.
    final class HiddenFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let path: String
        private let temporaryPath: String
        private var isOpen = true

        init(_ place: OutputPlace) throws(SystemFailure) {
            path = place.path
            let name = ".cmgdiag-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
            let folder = OutputPlace.parts(of: path).folder
            temporaryPath = folder == "." ? name : folder + name
            let handle = temporaryPath.withCString(encodedAs: UTF16.self) { wide in
                CreateFileW(
                    wide,
                    DWORD(GENERIC_WRITE) | DWORD(DELETE),
                    DWORD(FILE_SHARE_READ | FILE_SHARE_DELETE),
                    nil,
                    DWORD(CREATE_NEW),
                    DWORD(FILE_ATTRIBUTE_NORMAL),
                    nil
                )
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw SystemFailure(EACCES) }
            HiddenFile.mark(handle, isToBeDeleted: true)
            descriptor = _open_osfhandle(Int(bitPattern: handle), _O_BINARY)
            guard descriptor >= 0 else { throw .last }
        }

        deinit {
            discard()
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
            try System.write(bytes, to: descriptor)
        }

        func finish() throws(SystemFailure) {
            guard _commit(descriptor) == 0 else { throw .last }
            if let handle = HANDLE(bitPattern: _get_osfhandle(descriptor)) {
                HiddenFile.mark(handle, isToBeDeleted: false)
            }
            isOpen = false
            guard System.close(descriptor) else { throw .last }
            let isMoved = temporaryPath.withCString(encodedAs: UTF16.self) { from in
                path.withCString(encodedAs: UTF16.self) { to in
                    MoveFileExW(from, to, DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
                }
            }
            if isMoved { return }
            _ = temporaryPath.withCString(encodedAs: UTF16.self) { DeleteFileW($0) }
            throw SystemFailure(EACCES)
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            System.close(descriptor)
        }

        /// Says whether the file goes away when it is closed, as it is when the process ends.
        private static func mark(_ handle: HANDLE, isToBeDeleted: Bool) {
            var wish = FILE_DISPOSITION_INFO()
            wish.DeleteFile = isToBeDeleted ? true : false
            _ = SetFileInformationByHandle(
                handle,
                FileDispositionInfo,
                &wish,
                DWORD(MemoryLayout<FILE_DISPOSITION_INFO>.size)
            )
        }
    }

    /// Something that is written into and stays what it is.
    final class WrittenThroughFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let isFile: Bool
        private var hasBegun = false
        private var isOpen = true

        init(_ place: OutputPlace, notice: (String) -> Void) throws(SystemFailure) {
            descriptor = try System.open(place.path, createsFile: place.status == nil)
            isFile = place.status?.kind == .file
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
            isOpen = false
            guard System.close(descriptor) else { throw .last }
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            System.close(descriptor)
        }

        /// Empties a file before the first byte.
        private func begin() throws(SystemFailure) {
            guard !hasBegun, isFile else { return }
            hasBegun = true
            guard _chsize_s(descriptor, 0) == 0 else { throw .last }
        }
    }
#endif
