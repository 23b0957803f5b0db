import CMTraceLog
import LogSources

// Bytes to records: the pieces of a file, and what is kept of them before they go away.
extension LogScanner {
    mutating func read(_ file: LogFile, in pass: inout FilePass) throws(SourceError) {
        var stream = try file.source.open()
        guard file.source.isReadOnce else { return try read(&stream, head: file.head, in: &pass) }
        try readOnce(stream, in: &pass)
    }

    /// Reads bytes of which nothing is known before they come.
    private mutating func readOnce(
        _ bytes: consuming any ByteStream & ~Copyable,
        in pass: inout FilePass
    ) throws(SourceError) {
        var stream = try PeekedBytes(bytes, count: FileHead.length)
        let head = FileHead(stream.head)
        pass.isStream = true
        pass.coverage.take(head)
        try read(&stream, head: head, in: &pass)
    }

    mutating func read<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        head: FileHead,
        in pass: inout FilePass
    ) throws(SourceError) {
        pass.firstTime = head.firstTime
        // Before any record of the file has named its offset, for order only.
        if let minutes = head.firstOffset { assumedOffset = minutes }
        if let component = head.component { writers.insert(component) }
        guard let status = head.joinStatus else { return try read(&stream, in: &pass) }
        joinStatuses.append(JoinStatusMark(status: status, source: pass.source))
        try count(&stream, in: &pass)
    }

    /// Accounts for the bytes of a file that is no log, of which the head says everything.
    func count<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        in pass: inout FilePass
    ) throws(SourceError) {
        pass.coverage.isJoinStatus = true
        var window = ReadWindow()
        while true {
            let isLast = try !window.fill(from: &stream)
            pass.coverage.textBytes += window.unread.count
            window.drop(window.unread.count)
            if isLast { return }
        }
    }

    mutating func read<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        in pass: inout FilePass
    ) throws(SourceError) {
        var window = ReadWindow()
        var batch = RecordReader.batch()
        while true {
            let isLast = try !window.fill(from: &stream)
            window.drop(consume(window, isLast: isLast, batch: &batch, in: &pass))
            if isLast { return }
        }
    }

    /// Takes in what can be told from the window's bytes.
    ///
    /// - Returns: how many of them are used up.
    mutating func consume(
        _ window: ReadWindow,
        isLast: Bool,
        batch: inout [RecordLayout],
        in pass: inout FilePass
    ) -> Int {
        let bytes = window.buffer.span.bytes.extracting(window.unread)
        pass.tokens.restart()
        while true {
            takePlainRecords(in: bytes, batch: &batch, pass: &pass)
            switch pass.reader.next(in: bytes, isLast: isLast) {
            case .record(let layout):
                take(layout, in: bytes, pass: &pass)
                pass.coverage.add(records: 1, bytes: layout.range.count)
            case .stray(let stray):
                take(stray, pass: &pass)
            case .needsMore:
                keepRepeats(in: bytes, pass: &pass)
                if let last = pass.lastRecord {
                    bytes.copy(of: last.attributes, into: &pass.lastAttributes)
                    if writers.count < LogScanner.mostWriters {
                        writers.insert(bytes.text(RecordAttributes.component(of: last, in: bytes)))
                    }
                }
                keepEnd(in: bytes, pass: &pass)
                let used = pass.reader.position
                pass.discard(used)
                return used
            }
        }
    }

    /// Copies the records of repeated signals before their bytes go away.
    mutating func keepRepeats(in bytes: RawSpan, pass: inout FilePass) {
        let source = pass.source
        ledger.keepRepeats { entry, mark in
            mark.write(
                entry.layout,
                of: source,
                at: entry.moment,
                followsToken: entry.followsToken,
                in: bytes
            )
        }
    }

    func take(_ stray: StrayBytes, pass: inout FilePass) {
        pass.coverage.add(stray, isContinued: pass.strayEnd == stray.range.lowerBound)
        pass.strayEnd = stray.kind.isDamage ? stray.range.upperBound : -1
    }
}
