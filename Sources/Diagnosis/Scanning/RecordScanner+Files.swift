import LogSources

// The files of a log, one after the other.
extension RecordScanner {
    /// Reads a file to its end.
    mutating func read(_ file: LogFile, source: Int) {
        // What can't be opened leaves nothing but an account of it.
        pass = FilePass(file, source: source, head: file.head)
        do throws(SourceError) {
            try readWhole(file, source: source)
            end()
        } catch {
            end(error)
        }
    }

    private mutating func readWhole(_ file: LogFile, source: Int) throws(SourceError) {
        let stream = try file.source.open()
        guard file.source.isReadOnce else {
            begin(file, source: source, head: file.head)
            var open = OpenFile(stream, head: file.head)
            return try open.advance(isWhole: true, into: &self)
        }
        // Of such a file nothing is known before its bytes come.
        let peeked = try PeekedBytes(stream, count: FileHead.length)
        let head = FileHead(peeked.head, encoding: file.head.asked)
        begin(file, source: source, head: head)
        var open = OpenFile(peeked, head: head)
        try open.advance(isWhole: true, into: &self)
    }

    /// Passes over a file that can't be opened; `source` is its number in the bundle.
    mutating func passOver(_ file: LogFile, source: Int, _ error: SourceError) {
        pass = FilePass(file, source: source, head: file.head)
        end(error)
    }

    /// Begins a file; `source` is its number in the bundle.
    mutating func begin(_ file: LogFile, source: Int, head: FileHead) {
        pass = FilePass(file, source: source, head: head)
        // Before any record of the file has named its offset, for order only.
        if let minutes = head.firstOffset { assumedOffset = minutes }
        if let component = head.component { writers.insert(component) }
        let server = RecordScanner.serverLog(file.log, head: head)
        pass.coverage.server = server?.server
        isServerLog = server != nil
    }

    /// Ends the file at hand; an error says why it was not read to its end.
    mutating func end(_ error: SourceError? = nil) {
        if let error {
            pass.coverage.failure = error
            errors.append(error)
        }
        noteLastWriter()
        if error == nil { pass.coverage.endPadding() }
        pass.stretches.end(at: recordCount + 1)
        pass.coverage.take(pass.stretches)
        coverage.append(pass.coverage)
    }
}
