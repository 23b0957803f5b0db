import CMTraceLog
import Times
import LogSources

/// The part of a file that is in memory: a buffer that is filled, used up from its front, and filled again.
struct ReadWindow {
    private(set) var buffer: [UInt8]
    /// The bytes of the buffer that were read and not used up.
    private(set) var unread = 0..<0

    /// How many bytes were read so far.
    private var total = 0

    /// Logs of the usual size don't pay for more: memory that was never used costs a page fault each 4 KB.
    private static let firstCapacity = 64 << 10
    /// Fits the second level cache of the processors at hand; larger buffers measured slower.
    private static let usualCapacity = 256 << 10
    /// From here on the larger buffer is worth its memory.
    private static let longFile = 16 << 20
    /// Room for the longest record and the start of the next.
    private static let largestCapacity = 2 * RecordReader.recordLimit + (64 << 10)

    init() {
        buffer = [UInt8](repeating: 0, count: ReadWindow.firstCapacity)
    }

    /// Says that bytes at the front are used up.
    mutating func drop(_ count: Int) {
        unread = min(unread.lowerBound + count, unread.upperBound)..<unread.upperBound
    }

    /// Reads on; a buffer in which little could be used up grows first.
    ///
    /// - Returns: whether more may follow.
    mutating func fill<Stream: ByteStream & ~Copyable>(from stream: inout Stream) throws(SourceError) -> Bool {
        makeRoom()
        let filled = unread.upperBound
        let (count, room, failure) = buffer.withUnsafeMutableBytes { bytes -> (Int, Int, SourceError?) in
            let room = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
            do throws(SourceError) {
                return (try stream.read(into: room), room.count, nil)
            } catch {
                return (0, room.count, error)
            }
        }
        if let failure { throw failure }
        unread = 0..<filled + count
        total += count
        return count == room
    }

    private mutating func makeRoom() {
        let rest = unread
        let wanted =
            rest.count > buffer.count / 2
            ? buffer.count * 4 : total > ReadWindow.longFile ? ReadWindow.usualCapacity : 0
        let added = min(wanted, ReadWindow.largestCapacity) - buffer.count
        if added > 0 { buffer.append(contentsOf: repeatElement(0, count: added)) }
        if rest.lowerBound > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                base.copyMemory(from: base + rest.lowerBound, byteCount: rest.count)
            }
        }
        unread = 0..<rest.count
    }
}
