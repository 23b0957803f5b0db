#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import ucrt
#endif

/// What is done with folders. The half for Windows has not been compiled yet.
extension System {
    /// Makes a folder that is not there.
    package static func makeFolder(_ path: String) throws(SystemFailure) {
        #if os(Windows)
            let made = path.withCString(encodedAs: UTF16.self) { _wmkdir($0) }
        #else
            let made = mkdir(bytes(of: path), 0o777)
        #endif
        guard made == 0 else { throw .last }
    }

    /// Gives a folder another name, in the place of an empty folder if one is there.
    package static func moveFolder(_ path: String, to other: String) throws(SystemFailure) {
        #if os(Windows)
            _ = other.withCString(encodedAs: UTF16.self) { _wrmdir($0) }
            let moved = path.withCString(encodedAs: UTF16.self) { from in
                other.withCString(encodedAs: UTF16.self) { _wrename(from, $0) }
            }
        #else
            let moved = rename(bytes(of: path), bytes(of: other))
        #endif
        guard moved == 0 else { throw .last }
    }

    /// Takes an empty folder away.
    package static func removeFolder(_ path: String) {
        #if os(Windows)
            _ = path.withCString(encodedAs: UTF16.self) { _wrmdir($0) }
        #else
            _ = rmdir(bytes(of: path))
        #endif
    }

    /// Takes a file away.
    package static func removeFile(_ path: String) {
        #if os(Windows)
            _ = path.withCString(encodedAs: UTF16.self) { _wunlink($0) }
        #else
            _ = unlink(bytes(of: path))
        #endif
    }
}
