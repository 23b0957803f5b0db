import CMTraceLog
import Times

// How a source's first bytes are looked at.
extension FileHead {
    /// Looks at a file's first bytes; fewer than ``length`` are the whole file.
    package init(_ bytes: [UInt8]) {
        self.init(encoding: TextEncoding(of: bytes), count: bytes.count)
        read(bytes, by: CMTraceReader())
        guard !isEmpty else { return }
        format = SourceFormat.format(of: bytes, hasRecords: hasRecords)
        if let refusal = format.refusal {
            holdsWideRecord = refusal.isWide && UnreadFormats.holdsWideRecord(bytes)
        } else if format != .cmTrace {
            read(bytes, by: format.reader())
        }
    }

    /// Notes what the first records say.
    private mutating func read(_ bytes: [UInt8], by reader: some SourceReader) {
        var reader = reader
        var sink = HeadSink()
        let span = bytes.span.bytes
        let used = reader.take(span, isLast: bytes.count < FileHead.length, into: &sink)
        hasRecords = sink.hasRecords || span.hasBytes("<![LOG[", at: used)
        firstTime = sink.firstTime
        firstOffset = sink.firstOffset
        component = sink.component
        hasIdleOffsets = firstOffset == 0 && DeploymentToolkit.writes(component)
        if hasIdleOffsets {
            firstOffset = nil
            firstTime = firstTime.map { LogTime(localMilliseconds: $0.localMilliseconds, offset: .odd) }
        }
    }
}

extension ByteSource {
    /// What the first bytes say; nothing of a source whose bytes come only once.
    ///
    /// - Throws: ``SourceError`` when they can't be read.
    func head(length: Int = FileHead.length) throws(SourceError) -> FileHead {
        guard !isReadOnce else { return FileHead([]) }
        var stream = try open()
        return FileHead(try stream.bytes(atMost: length))
    }
}
