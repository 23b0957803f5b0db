import CMTraceLog
import Checked
import Times
import LogSources

// What a reader finds, and what is kept of its bytes before they go away.
extension RecordScanner: RecordSink {
    var isSatisfied: Bool { false }

    mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan) {
        pass.tokens.search(stretch, of: bytes)
        if pass.recordBehindDamage == recordCount + 1, !records.isEmpty { lookBehindDamage(at: records[0], in: bytes) }
        let before = recordCount
        take(records, in: bytes)
        pass.coverage.add(records: records.count, bytes: stretch.count)
        let place = RecordScanner.writerDistance - 1 - before % RecordScanner.writerDistance
        if place < records.count { noteWriter(of: records[place], in: bytes) }
    }

    mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan) {
        if pass.recordBehindDamage == recordCount + 1 { lookBehindDamage(at: record, in: bytes) }
        take(record, in: bytes)
        pass.coverage.add(records: 1, bytes: size)
        if recordCount % RecordScanner.writerDistance == 0 { noteWriter(of: record, in: bytes) }
    }

    mutating func take(_ stray: StrayBytes, isContinued: Bool) {
        pass.coverage.add(stray, isContinued: isContinued)
        if stray.kind.isDamage { pass.recordBehindDamage = recordCount + 1 }
    }

    mutating func take(_ fact: any SourceFact) {
        pass.coverage.holdsFacts = true
        facts.append(FactMark(fact: fact, source: pass.source))
    }

    mutating func take(_ remark: SourceRemark) {
        if !pass.coverage.remarks.contains(remark) { pass.coverage.remarks.append(remark) }
    }

    mutating func writer(of message: RawSpan) -> MessageWriter? {
        if !isServerLog, matcher.firstHit(in: message, message: Range(from: 0, to: message.byteCount)) != nil {
            return .client
        }
        return serverLines.log(of: message.copy(of: 0..<RecordMark.messageLimit)).map { .server(log: $0) }
    }

    mutating func take(textBytes: Int) {
        pass.coverage.textBytes += textBytes
    }

    mutating func leave(_ bytes: RawSpan) {
        keepRepeats(in: bytes)
        if let last = pass.lastRecord { bytes.copy(of: last.attributes, into: &pass.lastAttributes) }
        keepEnd(in: bytes)
        pass.tokens.restart()
    }

    /// Copies the records of repeated signals before their bytes go away.
    private mutating func keepRepeats(in bytes: RawSpan) {
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
}

// MARK: - Who writes

extension RecordScanner {
    /// One of so many records is asked who wrote it; logs that were joined are longer. Counted in records, so that it
    /// does not matter in which pieces the bytes come.
    private static let writerDistance = 512

    private mutating func noteWriter(of record: RecordLayout, in bytes: RawSpan) {
        noteWriter(bytes.text(RecordAttributes.component(of: record, in: bytes)))
    }

    /// Notes whether another component writes behind damage than before it: then one wrote over the other.
    private mutating func lookBehindDamage(at next: RecordLayout, in bytes: RawSpan) {
        let now = bytes.text(RecordAttributes.component(of: next, in: bytes))
        let last = pass.lastRecord.map { bytes.text(RecordAttributes.component(of: $0, in: bytes)) }
        let before = last ?? component(in: pass.lastAttributes)
        if !before.isEmpty, !now.isEmpty, before != now { pass.coverage.isOverwritten = true }
    }

    /// Notes who wrote the last record of a file.
    mutating func noteLastWriter() {
        guard !pass.lastAttributes.isEmpty else { return }
        noteWriter(component(in: pass.lastAttributes))
    }

    /// Who wrote the record with these attributes; empty when they do not say so.
    func component(in attributes: [UInt8]) -> String {
        let bytes = attributes.span.bytes
        return bytes.text(RecordAttributes(0..<bytes.byteCount, in: bytes).component)
    }

    /// Notes a component that was come across.
    mutating func noteWriter(_ component: String) {
        if writers.count < RecordScanner.mostWriters { writers.insert(component) }
    }
}
