#if !os(Windows)
    #if canImport(Glibc)
        private import Glibc
    #elseif canImport(Musl)
        private import Musl
    #elseif canImport(Darwin)
        private import Darwin
    #endif

    /// A folder that stays the same however its path changes, to name things in it.
    package struct OpenFolder: Sendable {
        package let descriptor: Int32

        /// A folder that is open under a number, which the caller closes.
        package init(descriptor: Int32) {
            self.descriptor = descriptor
        }

        /// What lies under a name, a link itself and not where it leads; `nil` when nothing does.
        package func status(of name: String) -> FileStatus? {
            FileStatus(name: System.bytes(of: name), in: descriptor)
        }

        /// Gives a file a second name that nothing has.
        package func add(_ name: String, for old: String) throws(SystemFailure) {
            let done = linkat(descriptor, System.bytes(of: old), descriptor, System.bytes(of: name), 0) == 0
            guard done else { throw .last }
        }

        /// Puts a file in the place of another one.
        package func move(_ old: String, to name: String) throws(SystemFailure) {
            let done = renameat(descriptor, System.bytes(of: old), descriptor, System.bytes(of: name)) == 0
            guard done else { throw .last }
        }

        /// Takes a name away; does nothing when nothing has it.
        package func remove(_ name: String) {
            unlinkat(descriptor, System.bytes(of: name), 0)
        }
    }
#endif
