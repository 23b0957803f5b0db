import LogSources

/// Reads one log, from its oldest part to its newest: at once, or further and further while it is written.
struct LogScanner: ~Copyable {
    private let chain: LogChain
    private var records: RecordScanner
    /// The part that is written, once its first bytes are there.
    private var file: OpenFile?
    /// The same before.
    private var beginning: Beginning?

    /// A log of which nothing was read yet.
    init(_ chain: LogChain, _ records: consuming RecordScanner) {
        self.chain = chain
        self.records = records
    }

    /// What the whole log says; `firstSource` is the number of its first file in the bundle.
    consuming func scan(firstSource: Int) -> ChainScan {
        for (index, file) in chain.files.enumerated() { records.read(file, source: firstSource + index) }
        return records.scan()
    }
}

// MARK: - A log that is written

extension LogScanner {
    /// Reads the parts that nobody writes any more, and opens the last one, of which nothing is read yet.
    ///
    /// `firstSource` is the number of the log's first file in the bundle.
    mutating func open(firstSource: Int) {
        for (index, file) in chain.files.dropLast().enumerated() { records.read(file, source: firstSource + index) }
        guard let file = chain.files.last else { return }
        let source = firstSource + chain.files.count - 1
        do throws(SourceError) {
            beginning = Beginning(file, source: source, stream: try file.source.open())
        } catch {
            records.passOver(file, source: source, error)
        }
    }

    /// Reads on as far as the log is written now.
    ///
    /// - Throws: ``SourceError`` when that can't be read; what was read stays.
    mutating func advance() throws(SourceError) {
        if var young = beginning.take() {
            do throws(SourceError) {
                try young.advance()
            } catch {
                beginning = consume young
                throw error
            }
            guard young.isWhole else {
                beginning = consume young
                return
            }
            file = young.opened(into: &records)
        }
        try file?.advance(isWhole: false, into: &records)
    }

    /// What the log says if it ends where it was read to. Reading goes on from there as if nobody had asked.
    borrowing func snapshot() -> ChainScan {
        var copy = records.copy()
        beginning?.finish(into: &copy)
        file?.finish(into: &copy)
        if beginning != nil || file != nil { copy.end() }
        return copy.scan()
    }
}
