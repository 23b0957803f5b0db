import SystemFiles

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
    package static func prepare() {
        System.prepareStandardStreams()
    }

    /// Writes what is left for standard output.
    ///
    /// - Throws: when not everything reached it. Nobody reading any more is no failure.
    package static func finish() throws(OutputProblem) {
        output.flush()
        if let failure = output.failure {
            if failure == .closedPipe { return }
            throw .standardOutput(failure)
        }
        // A file on another machine may tell only when it is closed that the bytes did not arrive.
        if output.isUsed, !System.shut(1) { throw .standardOutput(.last) }
    }
}
