import CMTraceLog
import Times
import LogSources

/// A file that is being read: where its bytes come from, those at hand, and who makes records of them.
struct OpenFile: ~Copyable {
    private var stream: TextStream
    private var window = ReadWindow()
    private var reader: any SourceReader

    /// A file at its first byte.
    init(_ stream: consuming any ByteStream & ~Copyable, head: FileHead) {
        self.stream = TextStream(stream, encoding: head.encoding)
        reader = head.format.reader()
    }

    /// Reads on as far as there are bytes.
    ///
    /// - Parameters:
    ///   - isWhole: whether the file ends where its bytes end now.
    ///   - sink: what takes the records in.
    /// - Throws: ``SourceError`` when the bytes can't be read.
    mutating func advance(isWhole: Bool, into sink: inout RecordScanner) throws(SourceError) {
        defer { sink.pass.coverage.take(stream.tally) }
        while true {
            let isLast = try !window.fill(from: &stream)
            window.drop(OpenFile.take(window, by: &reader, isLast: isLast && isWhole, into: &sink))
            if isLast, let failure = stream.failure() { throw failure }
            if isLast { return }
        }
    }

    /// Takes in what is at hand as if the file ended there, and leaves the file as it is.
    borrowing func finish(into sink: inout RecordScanner) {
        var reader = reader
        _ = OpenFile.take(window, by: &reader, isLast: true, into: &sink)
    }

    /// Lets the reader take what the window holds.
    ///
    /// - Returns: how many bytes are used up.
    private static func take(
        _ window: borrowing ReadWindow,
        by reader: inout any SourceReader,
        isLast: Bool,
        into sink: inout RecordScanner
    ) -> Int {
        reader.take(window.buffer.span.bytes.extracting(window.unread), isLast: isLast, into: &sink)
    }
}
