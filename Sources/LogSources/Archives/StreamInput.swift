import Archives
import Checked

/// A stream as those read it who unpack, with an account of what was read.
class StreamInput: PackedInput {
    private var stream: any ByteStream & ~Copyable
    /// How many bytes were read.
    fileprivate(set) var taken = 0
    /// Why no more can be read.
    fileprivate(set) var failure: SourceError?

    /// The bytes of a stream, one behind the other.
    init(_ stream: consuming any ByteStream & ~Copyable) {
        self.stream = stream
    }

    var size: Int? { nil }

    func seek(to place: Int) -> Bool { false }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        do throws(SourceError) {
            let count = try stream.read(into: buffer)
            taken = taken +| count
            if count < buffer.count { failure = stream.failure() }
            return count
        } catch {
            failure = error
            return nil
        }
    }
}

/// The same of bytes that can be read at any time.
final class SeekableInput: StreamInput {
    private var seekable: any SeekableStream & ~Copyable
    private let count: Int

    /// The bytes of a stream, in any order.
    init(seekable stream: consuming any SeekableStream & ~Copyable) {
        count = stream.size
        seekable = stream
        super.init(MemoryBytes([]))
    }

    override var size: Int? { count }

    override func seek(to place: Int) -> Bool {
        do throws(SourceError) {
            try seekable.seek(to: place)
            return true
        } catch {
            failure = error
            return false
        }
    }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        do throws(SourceError) {
            let count = try seekable.read(into: buffer)
            taken = taken +| count
            return count
        } catch {
            failure = error
            return nil
        }
    }
}
