import CMTraceLog
import Times

// How a source's first bytes are looked at.
extension FileHead {
    /// Looks at a file's first bytes; fewer than ``length`` are the whole file.
    ///
    /// - Parameters:
    ///   - bytes: the first bytes.
    ///   - asked: the encoding that somebody asked for; without one it is found out.
    package init(_ bytes: [UInt8], encoding asked: TextEncoding? = nil) {
        // What its first bytes show to be no text is left as it is, whatever is asked for.
        let encoding = UnreadFormats.isNoText(bytes) ? .utf8 : TextEncoding(of: bytes, asked: asked)
        let text = TextDecoder.text(of: bytes, in: encoding)
        self.init(encoding: encoding, asked: asked, text: text)
        let isWhole = bytes.count < FileHead.length
        read(text, isWhole: isWhole, by: CMTraceReader())
        guard !isEmpty else { return }
        format = SourceFormat.format(of: text, hasRecords: hasRecords)
        if let refusal = format.refusal {
            holdsWideRecord = refusal.isWide && UnreadFormats.holdsWideRecord(bytes)
        } else if format != .cmTrace {
            // Such text is looked at as a whole before anything is made of it.
            read(text, isWhole: isWhole || format.isCopied, by: format.reader())
        }
    }

    /// Notes what the first records say.
    private mutating func read(_ bytes: [UInt8], isWhole: Bool, by reader: some SourceReader) {
        var reader = reader
        var sink = HeadSink()
        let span = bytes.span.bytes
        let used = reader.take(span, isLast: isWhole, into: &sink)
        hasRecords = sink.hasRecords || span.hasBytes("<![LOG[", at: used)
        firstTime = sink.firstTime
        firstOffset = sink.firstOffset
        component = sink.component
        hasClientsRecord = sink.hasClientsRecord
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
    /// - Parameters:
    ///   - encoding: the encoding that somebody asked for; without one it is found out.
    ///   - length: how many bytes are looked at.
    /// - Returns: what they say.
    /// - Throws: ``SourceError`` when they can't be read.
    func head(encoding: TextEncoding? = nil, length: Int = FileHead.length) throws(SourceError) -> FileHead {
        guard !isReadOnce else { return FileHead([], encoding: encoding) }
        var stream = try open()
        return FileHead(try stream.bytes(atMost: length), encoding: encoding)
    }
}
