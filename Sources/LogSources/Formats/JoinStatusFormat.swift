extension SourceFormat {
    /// The output of `dsregcmd /status`, which is no log, but often put beside them.
    package static let joinStatus = SourceFormat(
        "the output of dsregcmd /status",
        form: "join-status",
        log: .joinStatus,
        sign: { bytes, hasRecords in !hasRecords && JoinStatus(bytes) != nil },
        reader: { JoinStatusReader() }
    )
}

extension LogName {
    /// What a file with the output of `dsregcmd /status` is called, whatever its name.
    package static let joinStatus = LogName("dsregcmd")
}

/// Reads one fact from the beginning of a text, and accounts for the rest of it.
private struct JoinStatusReader: SourceReader {
    /// The first bytes, until they say it.
    private var beginning: [UInt8] = []
    private var isDone = false

    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        sink.take(textBytes: bytes.byteCount)
        sink.leave(bytes)
        guard !isDone else { return bytes.byteCount }
        let wanted = bytes.extracting(first: FileHead.length - beginning.count)
        wanted.withUnsafeBytes { beginning += $0 }
        if isLast || beginning.count >= FileHead.length {
            isDone = true
            if let status = JoinStatus(beginning) { sink.take(status) }
            beginning = []
        }
        return bytes.byteCount
    }
}
