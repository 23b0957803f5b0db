#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import ucrt
#endif

/// A call of the operating system that failed.
package struct SystemFailure: Error, Hashable, Sendable {
    /// The system's number for the reason, as `errno` has it.
    package let number: Int32

    /// A failure for this reason.
    package init(_ number: Int32) {
        self.number = number
    }

    /// Why the call before this one failed.
    package static var last: SystemFailure { SystemFailure(errno) }

    /// The system's words for the reason: `No space left on device`.
    package var reason: String { String(cString: strerror(number)) }
}

/// The reasons that somebody tells apart, by what they mean.
extension SystemFailure {
    package static let notFound = SystemFailure(ENOENT)
    package static let noPermission = SystemFailure(EACCES)
    package static let notPermitted = SystemFailure(EPERM)
    package static let readOnlyDisk = SystemFailure(EROFS)
    package static let isFolder = SystemFailure(EISDIR)
    package static let noFolder = SystemFailure(ENOTDIR)
    package static let linksInACircle = SystemFailure(ELOOP)
    package static let nameTooLong = SystemFailure(ENAMETOOLONG)
    package static let exists = SystemFailure(EEXIST)
    /// More files than this process, or this system, may have open at once.
    package static let tooManyFilesOfThisRun = SystemFailure(EMFILE)
    package static let tooManyFiles = SystemFailure(ENFILE)
    package static let diskFull = SystemFailure(ENOSPC)
    package static let brokenDisk = SystemFailure(EIO)
    package static let notOpen = SystemFailure(EBADF)
    /// A pipe that nobody reads, a socket, a device that is not there.
    package static let nobodyThere = SystemFailure(ENXIO)
    /// Nobody reads the pipe any more.
    package static let closedPipe = SystemFailure(EPIPE)
    package static let interrupted = SystemFailure(EINTR)
    package static let wouldWait = SystemFailure(EWOULDBLOCK)
    package static let notSupported = SystemFailure(ENOTSUP)

    /// A user's share of the disk is used up; Windows has no number for that.
    package static var shareUsedUp: SystemFailure {
        #if os(Windows)
            diskFull
        #else
            SystemFailure(EDQUOT)
        #endif
    }
}
