import CMTraceLog

/// A file's bytes as UTF-8, whatever encoding it is written in.
///
/// ASCII of a file in UTF-8, or in a code page, is read right into the caller's buffer and only looked at. Where the
/// stream below gives more later, as a file that is written does, reading goes on.
package struct TextStream: ByteStream, ~Copyable {
    private var stream: any ByteStream & ~Copyable
    private var decoder: TextDecoder
    /// Text that was made and not given out, and how much of it was.
    private var text: [UInt8] = []
    private var given = 0

    /// How much is read at once of what must be converted.
    private static let pieceSize = 64 << 10

    /// A stream over another one that stands at its first byte.
    package init(_ stream: consuming any ByteStream & ~Copyable, encoding: TextEncoding) {
        self.stream = stream
        decoder = TextDecoder(encoding)
    }

    /// What was found so far.
    package var tally: DecodingTally { decoder.tally }

    package mutating func failure() -> SourceError? { stream.failure() }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        var filled = giveOut(into: buffer)
        while filled < buffer.count {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let isEnd: Bool
            if decoder.passesASCII {
                let count = try stream.read(into: room)
                isEnd = count < room.count
                filled += pass(UnsafeRawBufferPointer(rebasing: room[..<count]))
            } else {
                isEnd = try convertMore()
            }
            if isEnd { decoder.pause(into: &text) }
            filled += giveOut(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if isEnd { break }
        }
        return filled
    }

    /// Leaves the ASCII with which bytes begin where it is, and converts the rest.
    ///
    /// - Returns: how many bytes were left.
    private mutating func pass(_ bytes: UnsafeRawBufferPointer) -> Int {
        let span = bytes.bytes
        let count = span.firstBeyondASCII(from: 0, to: span.byteCount) ?? span.byteCount
        decoder.skip(span.extracting(first: count))
        if count < span.byteCount { decoder.take(span.extracting(droppingFirst: count), into: &text) }
        return count
    }

    /// Reads a piece and converts it.
    ///
    /// - Returns: whether the stream below ends for now.
    private mutating func convertMore() throws(SourceError) -> Bool {
        let piece = try stream.bytes(atMost: TextStream.pieceSize)
        decoder.take(piece.span.bytes, into: &text)
        return piece.count < TextStream.pieceSize
    }

    /// Gives out text that was made, as much as there is room for.
    private mutating func giveOut(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, text.count - given)
        guard count > 0 else { return 0 }
        text.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given...].prefix(count))) }
        given += count
        if given == text.count {
            text.removeAll(keepingCapacity: true)
            given = 0
        }
        return count
    }
}
