import CMTraceLog
import Checked
import Tokens

// Records that end inside of a token of any spelling: encoded, or with a header that does not begin with `eyJ`.
//
// The finder of tokens does not know them, since nothing is told of them. But the next records may go on with the rest
// of one; so records are looked at that stand shortly before one that says something, each of them once.
extension RecordScanner {
    /// Looks at the records before one of a batch, as far back as a token may be spread.
    mutating func lookForOpenTokens(in records: Span<RecordLayout>, before index: Int, of bytes: RawSpan) {
        let first = max(0, index -| RecordScanner.mostRestRecords, lookedAtRecord -| recordCount)
        for place in Range(from: first, to: min(index, records.count)) {
            lookForOpenToken(in: records[place], number: recordCount +| place +| 1, of: bytes)
        }
        lookedAtRecord = max(lookedAtRecord, recordCount +| index)
    }

    /// Looks at one record whose number counts the log's records from 1.
    mutating func lookForOpenToken(in record: RecordLayout, number: Int, of bytes: RawSpan) {
        guard RecordScanner.endsUnbroken(record, in: bytes) else { return }
        let first = max(record.messageStart, record.messageEnd -| RecordMark.messageLimit)
        let message = bytes.copy(of: Range(from: first, to: record.messageEnd))
        if TokenMask.endsInToken(message) { openTokenRecord = max(openTokenRecord, number) }
    }

    /// Whether no blank stands among a message's last characters, as hardly ever in a text.
    private static func endsUnbroken(_ record: RecordLayout, in bytes: RawSpan) -> Bool {
        let start = record.messageEnd -| fewestUnbroken
        guard start >= record.messageStart, record.messageEnd <= bytes.byteCount else { return false }
        var place = record.messageEnd
        while place > start {
            place = place &- 1
            if bytes.byte(at: place) <= UInt8(ascii: " ") { return false }
        }
        return true
    }

    private static let fewestUnbroken = 16
}
