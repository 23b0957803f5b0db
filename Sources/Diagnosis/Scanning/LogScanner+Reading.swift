import CMTraceLog
import LogSources

// Bytes to records: the pieces of a file, and what is kept of them before they go away.
extension LogScanner {
    mutating func read(_ file: LogFile, in pass: inout FilePass) throws(SourceError) {
        switch file.origin {
        case .path(let path):
            var stream = try FileBytes(path: path)
            try read(&stream, head: file.head, in: &pass)
        case .pipe(let path):
            try readOnce(FileBytes(path: path), in: &pass)
        case .standardInput:
            try readOnce(FileBytes(standardInput: ()), in: &pass)
        case .memory(let bytes):
            var stream = MemoryBytes(bytes)
            try read(&stream, head: file.head, in: &pass)
        }
    }

    /// Reads bytes of which nothing is known before they come.
    private mutating func readOnce(_ bytes: consuming FileBytes, in pass: inout FilePass) throws(SourceError) {
        var stream = try PeekedBytes(bytes, count: FileHead.length)
        let head = FileHead(stream.head)
        pass.coverage.encoding = head.encoding
        try read(&stream, head: head, in: &pass)
    }

    mutating func read<Stream: ByteStream & ~Copyable>(
        _ stream: inout Stream,
        head: FileHead,
        in pass: inout FilePass
    ) throws(SourceError) {
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
        while true {
            let isLast = try !window.fill(from: &stream)
            window.drop(consume(window, isLast: isLast, in: &pass))
            if isLast { return }
        }
    }

    /// Takes in what can be told from the window's bytes.
    ///
    /// - Returns: how many of them are used up.
    mutating func consume(_ window: ReadWindow, isLast: Bool, in pass: inout FilePass) -> Int {
        let bytes = window.buffer.span.bytes.extracting(window.unread)
        let linesAtStart = pass.lines
        while true {
            switch pass.reader.next(in: bytes, isLast: isLast) {
            case .record(let layout):
                take(layout, in: bytes, pass: &pass)
            case .stray(let stray):
                take(stray, in: bytes, pass: &pass)
            case .needsMore:
                keepRepeats(in: bytes, linesAtStart: linesAtStart, pass: &pass)
                keepEnd(in: bytes, pass: &pass)
                let used = pass.reader.position
                pass.discard(used, of: bytes)
                return used
            }
        }
    }

    /// Copies the records of repeated signals before their bytes go away.
    mutating func keepRepeats(in bytes: RawSpan, linesAtStart: LineCounter, pass: inout FilePass) {
        let entries = repeats.takeAll()
        guard !entries.isEmpty else { return }
        // The records lie before lines that may have been counted already, so counting begins anew.
        let linesSoFar = pass.lines
        pass.lines = linesAtStart
        for entry in entries {
            ledger.rewriteLast(at: entry.place, moment: entry.moment) { mark in
                pass.write(entry.layout, at: entry.moment, in: bytes, to: &mark)
            }
        }
        if pass.lines.isBehind(linesSoFar) { pass.lines = linesSoFar }
    }

    func take(_ stray: StrayBytes, in bytes: RawSpan, pass: inout FilePass) {
        let line = stray.kind.isDamage ? pass.lines.line(at: stray.range.lowerBound, in: bytes) : 0
        pass.coverage.add(stray, line: line, isContinued: pass.strayEnd == stray.range.lowerBound)
        pass.strayEnd = stray.kind.isDamage ? stray.range.upperBound : -1
    }
}
