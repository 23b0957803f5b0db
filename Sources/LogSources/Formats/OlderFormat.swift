import CMTraceLog
import Checked

extension SourceFormat {
    /// The form of site servers and gateways: a record for each line, what it says of itself at the end.
    package static let older = SourceFormat(
        "a log in the form of site servers",
        form: "older",
        sign: { bytes, _ in OlderLine.isOne(in: bytes) },
        reader: { OlderReader() }
    )
}

/// Reads lines in the form of site servers, and records in that of CMTrace that stand between them where logs were
/// joined.
private struct OlderReader: SourceReader {
    /// The line of the first byte that was not used up, 1-based.
    private var line = 1
    private var records = RewrittenRecords()

    /// Text before a record's last line belongs to it up to here, in bytes: a message that holds line ends.
    private static let longestMessage = 64 << 10

    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        var walk = Walk(line: line)
        while !sink.isSatisfied, walk.step(in: bytes, isLast: isLast, into: &records, &sink) {
            records.handOverWhenFull(to: &sink)
        }
        records.handOver(to: &sink)
        line = walk.messageLine
        return walk.messageStart
    }

    /// A way over the bytes at hand, from record to record.
    private struct Walk {
        /// Where the lines begin that belong to no record yet.
        var messageStart = 0
        var messageLine: Int
        /// Where the next line begins, and its number.
        private var position = 0
        private var line: Int

        init(line: Int) {
            messageLine = line
            self.line = line
        }

        /// Goes over one line, or a record in the form of CMTrace.
        ///
        /// - Returns: whether there may be more in the bytes at hand.
        mutating func step<Sink: RecordSink & ~Copyable>(
            in bytes: RawSpan,
            isLast: Bool,
            into records: inout RewrittenRecords,
            _ sink: inout Sink
        ) -> Bool {
            guard position < bytes.byteCount else {
                if isLast { giveText(to: position, &sink) }
                return false
            }
            if bytes.hasBytes("<![LOG[", at: position) {
                return stepOverRecord(in: bytes, isLast: isLast, into: &records, &sink)
            }
            let rest = Range(from: position, to: bytes.byteCount)
            let feed = bytes.firstOffset(of: UInt8(ascii: "\n"), in: rest)
            guard let end = feed ?? (isLast ? bytes.byteCount : nil) else { return waitForMore(in: bytes, &sink) }
            let next = feed.map { $0 + 1 } ?? end
            let found = OlderLine(Range(from: position, to: end), in: bytes)
            position = next
            line = line +| 1
            if let found {
                records.add(
                    bytes.copy(of: Range(from: messageStart, to: found.message.upperBound)),
                    found.attributes,
                    line: messageLine,
                    furtherLines: line -| messageLine -| 1,
                    size: next - messageStart
                )
                begin(at: next)
            } else if next - messageStart > OlderReader.longestMessage || isBlank(to: next, in: bytes) {
                giveText(to: next, &sink)
            }
            return true
        }

        /// Whether the message at hand is nothing but blanks so far.
        private func isBlank(to end: Int, in bytes: RawSpan) -> Bool {
            Range(from: messageStart, to: min(end, messageStart + 80)).allSatisfy {
                bytes.byte(at: $0) <= UInt8(ascii: " ")
            }
                && end - messageStart <= 80
        }

        /// A line whose end has not come: one that is longer than any record is text.
        private mutating func waitForMore<Sink: RecordSink & ~Copyable>(in bytes: RawSpan, _ sink: inout Sink) -> Bool {
            if bytes.byteCount - messageStart > RecordReader.recordLimit { giveText(to: bytes.byteCount, &sink) }
            return false
        }

        private mutating func stepOverRecord<Sink: RecordSink & ~Copyable>(
            in bytes: RawSpan,
            isLast: Bool,
            into records: inout RewrittenRecords,
            _ sink: inout Sink
        ) -> Bool {
            giveText(to: position, &sink)
            let rest = bytes.extracting(Range(from: position, to: bytes.byteCount))
            var reader = RecordReader(line: line)
            switch reader.next(in: rest, isLast: isLast) {
            case .needsMore: return false
            case .record(let record): records.add(record, of: rest, size: record.range.count)
            case .stray(let stray):
                records.handOver(to: &sink)
                sink.take(stray, isContinued: false)
            }
            line = reader.line
            begin(at: position + reader.position)
            return true
        }

        /// What stands before an offset and belongs to no record is other text.
        private mutating func giveText<Sink: RecordSink & ~Copyable>(to end: Int, _ sink: inout Sink) {
            if end > messageStart { sink.take(textBytes: end - messageStart) }
            begin(at: end)
        }

        private mutating func begin(at start: Int) {
            messageStart = start
            position = start
            messageLine = line
        }
    }
}
