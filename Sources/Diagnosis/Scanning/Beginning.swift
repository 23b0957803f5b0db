import CMTraceLog
import Times
import LogSources

/// The first bytes of a file that is written. What all of them say bears on each record, so none is taken in for good
/// before they are all there.
struct Beginning: ~Copyable {
    private let file: LogFile
    private let source: Int
    private var stream: any ByteStream & ~Copyable
    private var bytes: [UInt8] = []

    /// Nothing read yet; `source` is the file's number in the bundle.
    init(_ file: LogFile, source: Int, stream: consuming any ByteStream & ~Copyable) {
        self.file = file
        self.source = source
        self.stream = stream
    }

    /// Whether all first bytes are there.
    var isWhole: Bool { bytes.count >= FileHead.length }

    /// Reads on as far as the file is written now, up to the end of the first bytes.
    mutating func advance() throws(SourceError) {
        bytes += try stream.bytes(atMost: FileHead.length - bytes.count)
    }

    /// The file, to be read from its first byte on by who takes in its records.
    consuming func opened(into sink: inout RecordScanner) -> OpenFile {
        let head = FileHead(bytes, encoding: file.head.asked)
        sink.begin(file, source: source, head: head)
        return OpenFile(PeekedBytes(head: bytes, rest: stream), head: head)
    }

    /// Takes in what is there as if the file ended there, and leaves it as it is.
    borrowing func finish(into sink: inout RecordScanner) {
        let head = FileHead(bytes, encoding: file.head.asked)
        sink.begin(file, source: source, head: head)
        var reader = head.format.reader()
        var decoder = TextDecoder(head.encoding)
        var text: [UInt8] = []
        decoder.take(bytes.span.bytes, into: &text)
        decoder.pause(into: &text)
        sink.pass.coverage.take(decoder.tally)
        _ = reader.take(text.span.bytes, isLast: true, into: &sink)
    }
}
