#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#endif

/// The streams with which the tool was started.
package enum StandardStreams {
    /// Standard output.
    package static let output = TextChannel(descriptor: 1)
    /// Standard error.
    package static let errors = TextChannel(descriptor: 2)

    /// Makes failures of the streams errors of the calls, and no more.
    ///
    /// A closed pipe would end the process: `cmgdiag … | head` is no failure. And a stream that was closed before the
    /// start would give its number to the first file that is opened, into which everything meant for the stream went.
    /// Something that fails as a closed stream does takes its place.
    package static func prepare() {
        #if !os(Windows)
            signal(SIGPIPE, SIG_IGN)
            for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
                // The lowest free number is the one that is missing.
                _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
            }
        #endif
    }

    /// Writes what is left for standard output.
    ///
    /// - Throws: when not everything reached it. Nobody reading any more is no failure.
    package static func finish() throws(OutputProblem) {
        output.flush()
        if let failure = output.failure {
            if failure.isClosedPipe { return }
            throw .standardOutput(failure)
        }
        // A file on another machine may tell only when it is closed that the bytes did not arrive.
        if output.isUsed, !System.close(1) { throw .standardOutput(.last) }
    }
}
