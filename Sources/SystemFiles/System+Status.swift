#if !os(Windows)
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    extension System {
        /// What lies under a path.
        package static func status(of path: String, followingLinks: Bool = true) throws(SystemFailure) -> FileStatus {
            let path = bytes(of: path)
            var status = stat()
            guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw .last }
            return FileStatus(status) { statvfs(path, &$0) }
        }

        /// What is open under a number.
        package static func status(ofDescriptor descriptor: Int32) throws(SystemFailure) -> FileStatus {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw .last }
            return FileStatus(status) { fstatvfs(descriptor, &$0) }
        }

        /// Where a path leads: absolute, with every link followed, as the bytes that the system uses; `nil` when it can't
        /// be told.
        package static func place(of path: String) -> [UInt8]? {
            guard let place = realpath(bytes(of: path), nil) else { return nil }
            defer { free(place) }
            return Array(UnsafeBufferPointer(start: place, count: strlen(place))).map { UInt8(bitPattern: $0) }
        }

        /// Whether a byte parts a folder from a name in it.
        package static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") }

        /// The bytes of a path with the zero behind them, as the system wants them.
        package static func bytes(of path: String) -> [CChar] {
            CarriedPath.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
        }

        /// The names in a folder that are wanted if they are files, and those of whatever may be a folder, in a fixed
        /// order.
        package static func names(
            in path: String,
            isWanted: (String) -> Bool
        ) throws(SystemFailure) -> [String] {
            guard let folder = opendir(bytes(of: path)) else { throw .last }
            defer { closedir(folder) }
            var names: [String] = []
            errno = 0
            while let entry = readdir(folder) {
                let name = name(of: entry)
                let mayBeFolder = entry.pointee.d_type != DT_REG
                if name != ".", name != "..", mayBeFolder || isWanted(name) { names.append(name) }
                errno = 0
            }
            if errno != 0 { throw .last }
            return names.sorted()
        }

        private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: name.pointee)) { start in
                    CarriedPath.path(of: Array(UnsafeBufferPointer(start: start, count: strlen(name))))
                }
            }
        }
    }

    extension FileStatus {
        /// What lies under a name in an open folder, a link itself and not where it leads; `nil` when nothing does.
        init?(name: [CChar], in folder: Int32) {
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
            self.init(status) { fstatvfs(folder, &$0) }
        }

        /// What the system's own record says; `askSystem` fills in what is known of the file system and gives 0 when
        /// that went well.
        fileprivate init(_ status: stat, askSystem: (inout statvfs) -> Int32) {
            let kind: Kind =
                switch status.st_mode & S_IFMT {
                case S_IFREG: FileStatus.isMadeUp(status, askSystem: askSystem) ? .madeUp : .file
                case S_IFDIR: .folder
                case S_IFLNK: .link
                case S_IFIFO: .pipe
                case S_IFSOCK: .socket
                default: .device
                }
            let identity = FileIdentity.numbers(
                device: UInt64(truncatingIfNeeded: status.st_dev),
                file: UInt64(truncatingIfNeeded: status.st_ino)
            )
            self.init(kind: kind, identity: identity)
            links = Int(clamping: status.st_nlink)
            permissions = UInt32(truncatingIfNeeded: status.st_mode & 0o7777)
            owner = UInt32(truncatingIfNeeded: status.st_uid)
            group = UInt32(truncatingIfNeeded: status.st_gid)
            size = Int(clamping: status.st_size)
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            // It is compared only, so a year beyond what fits may wrap.
            changed = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
        }

        /// Whether the kernel makes up a file that it calls a regular one.
        ///
        /// Neither such a file nor its file system takes any room on a disk, and its size is none, a page, or the whole
        /// address space.
        private static func isMadeUp(_ status: stat, askSystem: (inout statvfs) -> Int32) -> Bool {
            guard status.st_blocks == 0 else { return false }
            guard status.st_size == 0 || status.st_size == 4096 || status.st_size >= 1 << 40 else { return false }
            var system = statvfs()
            return askSystem(&system) == 0 && system.f_blocks == 0
        }
    }
#endif
