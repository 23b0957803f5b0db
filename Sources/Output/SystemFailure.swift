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
    static var last: SystemFailure { SystemFailure(errno) }

    /// The system's words for the reason: `No space left on device`.
    package var reason: String { String(cString: strerror(number)) }

    /// The number for a user's share of the disk that is used up; Windows has none.
    fileprivate static var quota: Int32 {
        #if os(Windows)
            ENOSPC
        #else
            EDQUOT
        #endif
    }

    /// Whether nobody reads what is written any more, which is no failure of the one who writes: `… | head`.
    package var isClosedPipe: Bool { number == EPIPE }

    /// What to try, as a whole sentence.
    var advice: String {
        switch number {
        case SystemFailure.quota, ENOSPC: "Free some space, or write to another disk."
        case EACCES, EPERM, EROFS: "Name a file in a folder of your own."
        case EBADF: "It was closed before the tool began; give it a place to write to."
        case EIO: "Check the disk, or write to another one."
        case ENXIO: "Start what is to read it first, or name a file."
        case ENAMETOOLONG: "Name a file with a shorter name."
        default: "Name another file."
        }
    }
}

/// Why a report can't be written: where, why, and what to try.
package struct OutputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// A place, a reason as the end of a sentence, and what to try as a whole one.
    init(_ place: String, _ reason: String, advice: String) {
        description = "\(place): the report can't be written: \(reason). \(advice)"
    }

    /// A call of the system that failed for a file.
    init(_ path: String, _ failure: SystemFailure) {
        self.init(path, failure.reason, advice: failure.advice)
    }

    /// A write to standard output that failed.
    package static func standardOutput(_ failure: SystemFailure) -> OutputProblem {
        OutputProblem("standard output", failure.reason, advice: failure.outputAdvice)
    }
}

extension SystemFailure {
    /// The same where no file was named.
    fileprivate var outputAdvice: String {
        switch number {
        case SystemFailure.quota, ENOSPC, EBADF, EIO: advice
        default: "Write to a file with --output."
        }
    }
}
