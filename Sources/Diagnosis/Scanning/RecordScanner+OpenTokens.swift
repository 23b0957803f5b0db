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
            let message = (start: records[place].messageStart, end: records[place].messageEnd)
            lookForOpenToken(from: message.start, to: message.end, number: recordCount +| place +| 1, of: bytes)
        }
        lookedAtRecord = max(lookedAtRecord, recordCount +| index)
    }

    /// Looks at one record whose number counts the log's records from 1.
    mutating func lookForOpenToken(in record: RecordLayout, number: Int, of bytes: RawSpan) {
        lookForOpenToken(from: record.messageStart, to: record.messageEnd, number: number, of: bytes)
    }

    /// The same by a message's bounds: a layout is large to be handed on for each record.
    @inline(__always)
    private mutating func lookForOpenToken(from start: Int, to end: Int, number: Int, of bytes: RawSpan) {
        guard RecordScanner.endsUnbroken(from: start, to: end, in: bytes) else { return }
        let message = bytes.copy(of: Range(from: max(start, end -| RecordMark.messageLimit), to: end))
        if TokenMask.endsInToken(message) { openTokenRecord = max(openTokenRecord, number) }
    }

    /// Whether a message's last characters are all of those that tokens are written with, encoded ones too, as hardly ever
    /// in a text: no blank, no colon of an address, no brace of an ID. Looked at first, since it costs a few comparisons.
    @inline(__always)
    private static func endsUnbroken(from messageStart: Int, to end: Int, in bytes: RawSpan) -> Bool {
        let start = end &- fewestUnbroken
        guard messageStart >= 0, start >= messageStart, end <= bytes.byteCount else { return false }
        // Eight bytes at a time for a blank or a quotation mark, which nearly all texts have there; all bytes lie inside
        // by the guard.
        var place = end
        while place > start {
            place = place &- 8
            if holdsGap(bytes.uncheckedWord(at: place)) { return false }
        }
        return isLikeToken(from: start, to: end, in: bytes)
    }

    /// Whether nothing stands there but what tokens are written with, and either signs of an encoding or letters of both
    /// cases and digits: 48 letters of a signature lack one of the three in fewer than one of a thousand.
    private static func isLikeToken(from start: Int, to end: Int, in bytes: RawSpan) -> Bool {
        var (upper, lower, digit, sign) = (false, false, false, false)
        for place in Range(from: start, to: end) {
            switch bytes.byte(at: place) {
            case 0x41...0x5A: upper = true
            case 0x61...0x7A: lower = true
            case 0x30...0x39: digit = true
            case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"): sign = true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: ";"),
                UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
                break
            default: return false
            }
        }
        return sign || upper && lower && digit
    }

    /// Whether one of eight bytes is less than `#`; see "Bit Twiddling Hacks", determine if a word has a byte less than n.
    @inline(__always)
    private static func holdsGap(_ word: UInt64) -> Bool {
        (word &- 0x2323_2323_2323_2323) & ~word & 0x8080_8080_8080_8080 != 0
    }

    /// A token that breaks off has at least its header and a few characters more. A multiple of eight.
    private static let fewestUnbroken = 48
}
