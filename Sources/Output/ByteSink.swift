import SystemFiles

/// Where bytes go: a stream, or a file on its way into its place.
protocol ByteSink: AnyObject, Sendable {
    /// Writes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure)
}

/// A stream that was open when the tool began.
final class StreamSink: ByteSink {
    private let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        try System.writeAll(bytes, to: descriptor)
    }
}
