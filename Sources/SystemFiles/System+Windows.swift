// The calls of Windows. Nobody has compiled this file yet; the tests of the other systems say what it has to do.

#if os(Windows)
    private import ucrt
    private import WinSDK

    /// The system's calls for files.
    package enum System {
        /// Opens something to be read.
        package static func openForReading(_ path: String, waits: Bool) throws(SystemFailure) -> Int32 {
            try openShared(path, _O_RDONLY)
        }

        /// Opens something to be written into, as it is.
        package static func openForWriting(_ path: String, createsFile: Bool) throws(SystemFailure) -> Int32 {
            try openShared(path, _O_WRONLY | (createsFile ? _O_CREAT : 0))
        }

        /// `_wopen` takes a varying number of arguments, which Swift does not import.
        private static func openShared(_ path: String, _ flags: Int32) throws(SystemFailure) -> Int32 {
            var descriptor: Int32 = -1
            let number = path.withCString(encodedAs: UTF16.self) {
                _wsopen_s(&descriptor, $0, flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, _S_IREAD | _S_IWRITE)
            }
            guard number == 0 else { throw SystemFailure(Int32(truncatingIfNeeded: number)) }
            return descriptor
        }

        /// Closes a descriptor; some file systems tell only now that bytes were lost.
        @discardableResult
        package static func shut(_ descriptor: Int32) -> Bool { _close(descriptor) == 0 }

        /// Reads what is at hand, at most as much as the buffer holds, and waits when nothing is.
        ///
        /// - Returns: how many bytes were read; 0 at the end.
        package static func readSome(
            into buffer: UnsafeMutableRawBufferPointer,
            from descriptor: Int32
        ) throws(SystemFailure) -> Int {
            let count = _read(descriptor, buffer.baseAddress, UInt32(clamping: min(buffer.count, 1 << 30)))
            guard count >= 0 else { throw .last }
            return Int(count)
        }

        /// Has the next bytes read from a place in a file.
        package static func seek(_ descriptor: Int32, to place: Int) throws(SystemFailure) {
            guard _lseeki64(descriptor, Int64(place), SEEK_SET) >= 0 else { throw .last }
        }

        /// Writes all of the bytes, however many calls that takes.
        package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
                let count = Int(_write(descriptor, piece.baseAddress, UInt32(clamping: piece.count)))
                guard count > 0 else { throw .last }
                rest = rest.dropFirst(count)
            }
        }

        /// Waits until a file's bytes are on the disk, which may only now turn out to be full or broken.
        package static func synchronize(_ descriptor: Int32) throws(SystemFailure) {
            guard _commit(descriptor) == 0 else { throw .last }
        }

        /// Takes a file for this process alone; not done here.
        ///
        /// - Returns: true.
        package static func takeAlone(_ descriptor: Int32) -> Bool { true }

        /// Takes all bytes out of a file.
        package static func empty(_ descriptor: Int32) throws(SystemFailure) {
            let number = _chsize_s(descriptor, 0)
            guard number == 0 else { throw SystemFailure(Int32(truncatingIfNeeded: number)) }
        }

        /// Does nothing for a while.
        package static func pause(milliseconds: Int32) {
            Sleep(DWORD(clamping: milliseconds))
        }

        /// Whether a person may sit at the other end.
        package static func isTerminal(_ descriptor: Int32) -> Bool { _isatty(descriptor) != 0 }

        /// Windows has no signal for a closed pipe, and gives the numbers of closed streams to nothing else.
        package static func prepareStandardStreams() {}
    }

    extension SystemFailure {
        /// Why a call of Windows itself failed, in the numbers of the C library.
        static var lastOfWindows: SystemFailure { SystemFailure(windows: GetLastError()) }

        /// The numbers are those of winerror.h; what has no counterpart is a broken disk.
        private init(windows number: DWORD) {
            switch number {
            case 2, 3, 53, 67, 123, 161: self = .notFound
            case 4: self = .tooManyFilesOfThisRun
            // Denied, and in use by a program that shares it with nobody.
            case 5, 32, 33: self = .noPermission
            case 19: self = .readOnlyDisk
            case 39, 112: self = .diskFull
            case 80, 183: self = .exists
            case 109, 232: self = .closedPipe
            case 206: self = .nameTooLong
            case 267: self = .noFolder
            case 1921: self = .linksInACircle
            default: self = .brokenDisk
            }
        }
    }

    // MARK: - Files that appear whole or not at all

    extension System {
        /// Makes a file under a name that nothing has, which goes away when it is closed or the process ends.
        package static func openForNow(_ path: String) throws(SystemFailure) -> Int32 {
            let handle = path.withCString(encodedAs: UTF16.self) { wide in
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
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw .lastOfWindows }
            mark(handle, isToBeDeleted: true)
            let descriptor = _open_osfhandle(Int(bitPattern: handle), _O_BINARY)
            guard descriptor >= 0 else {
                let failure = SystemFailure.last
                _ = CloseHandle(handle)
                throw failure
            }
            return descriptor
        }

        /// Lets a file of the moment stay when it is closed.
        package static func keep(_ descriptor: Int32) {
            if let handle = HANDLE(bitPattern: Int(_get_osfhandle(descriptor))) { mark(handle, isToBeDeleted: false) }
        }

        /// The call wants one byte, 0 or 1 (`FILE_DISPOSITION_INFO`, whose member has several names in the headers).
        private static func mark(_ handle: HANDLE, isToBeDeleted: Bool) {
            var wish: UInt8 = isToBeDeleted ? 1 : 0
            _ = SetFileInformationByHandle(handle, FileDispositionInfo, &wish, DWORD(MemoryLayout<UInt8>.size))
        }

        /// Puts a file in the place of another one, or removes it when that fails.
        package static func move(_ old: String, to path: String) throws(SystemFailure) {
            var failure: SystemFailure?
            old.withCString(encodedAs: UTF16.self) { from in
                let isMoved = path.withCString(encodedAs: UTF16.self) { to in
                    isDone(MoveFileExW(from, to, DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)))
                }
                guard !isMoved else { return }
                failure = .lastOfWindows
                _ = DeleteFileW(from)
            }
            if let failure { throw failure }
        }

        /// Whether a call of Windows went well. Its answer is a number or a truth value, as the compiler's version has it.
        private static func isDone(_ answer: Bool) -> Bool { answer }
        private static func isDone(_ answer: some BinaryInteger) -> Bool { answer != 0 }
    }

    // MARK: - Questions about files

    extension System {
        /// Whether a byte parts a folder from a name in it.
        package static func isSeparator(_ byte: UInt8) -> Bool { #"/\:"#.utf8.contains(byte) }

        /// What lies under a path.
        package static func status(of path: String, followingLinks: Bool = true) throws(SystemFailure) -> FileStatus {
            let flags = FILE_FLAG_BACKUP_SEMANTICS | (followingLinks ? 0 : FILE_FLAG_OPEN_REPARSE_POINT)
            let handle = path.withCString(encodedAs: UTF16.self) { wide in
                // No right at all: asking for one could fail where the file is in use.
                CreateFileW(
                    wide,
                    0,
                    DWORD(FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE),
                    nil,
                    DWORD(OPEN_EXISTING),
                    DWORD(flags),
                    nil
                )
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw .lastOfWindows }
            defer { _ = CloseHandle(handle) }
            return try status(ofHandle: handle, path: path)
        }

        /// What is open under a number.
        package static func status(ofDescriptor descriptor: Int32) throws(SystemFailure) -> FileStatus {
            guard let handle = HANDLE(bitPattern: Int(_get_osfhandle(descriptor))), handle != INVALID_HANDLE_VALUE
            else { throw .notOpen }
            return try status(ofHandle: handle, path: "descriptor \(descriptor)")
        }

        /// Where a path leads: absolute, with every link followed, in UTF-8; `nil` when it can't be told.
        package static func place(of path: String) -> [UInt8]? {
            let handle = path.withCString(encodedAs: UTF16.self) { wide in
                CreateFileW(wide, 0, 7, nil, DWORD(OPEN_EXISTING), DWORD(FILE_FLAG_BACKUP_SEMANTICS), nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { return nil }
            defer { _ = CloseHandle(handle) }
            // As many characters as any path of Windows has.
            var place = [UInt16](repeating: 0, count: 1 << 15)
            let count = GetFinalPathNameByHandleW(handle, &place, DWORD(clamping: place.count), 0)
            guard count > 0, count < place.count else { return nil }
            return Array(String(decoding: place.prefix(Int(count)), as: UTF16.self).utf8)
        }

        private static func status(ofHandle handle: HANDLE, path: String) throws(SystemFailure) -> FileStatus {
            let type = GetFileType(handle)
            guard type == DWORD(FILE_TYPE_DISK) else {
                return FileStatus(kind: type == DWORD(FILE_TYPE_PIPE) ? .pipe : .device, identity: .path(path))
            }
            var information = BY_HANDLE_FILE_INFORMATION()
            guard isDone(GetFileInformationByHandle(handle, &information)) else { throw .lastOfWindows }
            let attributes = information.dwFileAttributes
            let isFolder = attributes & DWORD(FILE_ATTRIBUTE_DIRECTORY) != 0
            let isLink = attributes & DWORD(FILE_ATTRIBUTE_REPARSE_POINT) != 0
            let file = UInt64(information.nFileIndexHigh) << 32 | UInt64(information.nFileIndexLow)
            var status = FileStatus(
                // Links to folders and junctions are folders as well; a link that was followed is none any more.
                kind: isLink ? .link : isFolder ? .folder : .file,
                identity: .numbers(device: UInt64(information.dwVolumeSerialNumber), file: file)
            )
            status.links = Int(clamping: information.nNumberOfLinks)
            return status
        }

        /// The names in a folder that are wanted if they are files, and those of all folders, in a fixed order.
        package static func names(
            in path: String,
            isWanted: (String) -> Bool
        ) throws(SystemFailure) -> [String] {
            var entry = WIN32_FIND_DATAW()
            let search = (path + #"\*"#).withCString(encodedAs: UTF16.self) { FindFirstFileW($0, &entry) }
            guard let search, search != INVALID_HANDLE_VALUE else { throw .lastOfWindows }
            defer { _ = FindClose(search) }
            var names: [String] = []
            repeat {
                let name = withUnsafeBytes(of: &entry.cFileName) { bytes in
                    String(decoding: bytes.bindMemory(to: UInt16.self).prefix { $0 != 0 }, as: UTF16.self)
                }
                let isFolder = entry.dwFileAttributes & DWORD(FILE_ATTRIBUTE_DIRECTORY) != 0
                if name != ".", name != "..", isFolder || isWanted(name) { names.append(name) }
            } while isDone(FindNextFileW(search, &entry))
            return names.sorted()
        }
    }
#endif
