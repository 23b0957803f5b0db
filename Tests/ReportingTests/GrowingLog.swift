import LogSources
import Synchronization

/// A log in memory that is written while it is read.
final class GrowingLog: ByteSource {
    let name = "growing"
    let isReadOnce = false
    let place: SourcePlace? = nil
    private let bytes = Mutex<[UInt8]>([])
    private let readCount = Mutex(0)

    /// How many bytes were read, those that were read again counted again.
    var readBytes: Int { readCount.withLock { $0 } }
    /// Everything that was written.
    var written: [UInt8] { bytes.withLock { $0 } }

    func write(_ more: some Sequence<UInt8>) {
        bytes.withLock { $0 += more }
    }

    func open() -> any ByteStream & ~Copyable { Stream(log: self) }

    private func read(from start: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let rest = bytes.withLock { $0.dropFirst(start).prefix(buffer.count) }
        buffer.copyBytes(from: rest)
        readCount.withLock { $0 += rest.count }
        return rest.count
    }

    private struct Stream: ByteStream, ~Copyable {
        let log: GrowingLog
        var position = 0

        init(log: GrowingLog) {
            self.log = log
        }

        func failure() -> SourceError? { nil }

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = log.read(from: position, into: buffer)
            position += count
            return count
        }
    }
}
