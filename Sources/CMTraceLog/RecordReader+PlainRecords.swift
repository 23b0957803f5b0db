// The quick way through what nearly all of a log consists of: whole records in the form that native components write,
// one behind the other. Everything else is left to the careful way, which comes to the same result for these.
extension RecordReader {
    /// Room for as many records as are best taken in at once: few enough to stay in the processor's first cache with
    /// their bytes, about 16 KB, which are looked at again right behind.
    package static func batch() -> [RecordLayout] {
        let none = RecordLayout(
            line: 0,
            furtherLines: 0,
            hasRoutineTime: false,
            messageStart: 0,
            messageEnd: 0,
            attributesEnd: 0,
            end: 0
        )
        return Array(repeating: none, count: 48)
    }

    /// Takes in plain records, one behind the other, up to the first thing that is none or until the batch is full.
    ///
    /// The batch is filled from its start; its count stays as it is, so that nothing is allocated.
    ///
    /// - Returns: how many records were taken in.
    package mutating func takePlainRecords(in bytes: RawSpan, into batch: inout [RecordLayout]) -> Int {
        var records = batch.mutableSpan
        var count = 0
        while count < records.count, let record = plainRecord(in: bytes) {
            records[count] = record
            count &+= 1
        }
        return count
    }

    /// The record at the position, if it is plain; the reader then stands behind it.
    @inline(__always)
    mutating func plainRecord(in bytes: RawSpan) -> RecordLayout? {
        let start = position
        guard bytes.isRecordStart(start), let message = plainMessageEnd(from: start, in: bytes) else { return nil }
        let attributesStart = message.end &+ RecordMarker.count
        // Behind this, all that is looked at up to the end of the date lies inside the span.
        guard attributesStart <= bytes.byteCount &- TimeWatch.reach,
            bytes.uncheckedWord(at: attributesStart) & RecordMarker.mask == RecordMarker.time,
            let attributesEnd = plainAttributesEnd(from: attributesStart, in: bytes),
            let end = plainLineEnd(from: attributesEnd, in: bytes)
        else { return nil }
        let record = RecordLayout(
            line: line,
            furtherLines: message.lineFeeds,
            hasRoutineTime: times.isRoutine(from: attributesStart, to: attributesEnd, in: bytes),
            messageStart: start &+ RecordMarker.count,
            messageEnd: message.end,
            attributesEnd: attributesEnd,
            end: end
        )
        position = end
        line &+= message.lineFeeds &+ 1
        return record
    }

    /// Where `]LOG]!>` stands and how many line feeds lie before it; `nil` for a message that does not simply end.
    @inline(__always)
    private func plainMessageEnd(from recordStart: Int, in bytes: RawSpan) -> (end: Int, lineFeeds: Int)? {
        let messageStart = recordStart &+ RecordMarker.count
        let limit = min(bytes.byteCount, recordStart &+ RecordReader.recordLimit)
        var search = messageStart
        var lineFeeds = 0
        // `!` is rare in log text and stands in both markers, which makes it the byte to look for.
        while let mark = bytes.firstOffset(of: UInt8(ascii: "!"), or: UInt8(ascii: "\n"), from: search, to: limit) {
            if bytes.uncheckedByte(at: mark) == UInt8(ascii: "\n") {
                lineFeeds &+= 1
            } else if bytes.isMessageEnd(mark, from: messageStart) {
                return (mark &- 5, lineFeeds)
            } else if mark > messageStart, bytes.isRecordStart(mark &- 1) {
                return nil
            }
            search = mark &+ 1
        }
        return nil
    }

    /// The offset behind the closing `>` of attributes that stand in one line.
    @inline(__always)
    private func plainAttributesEnd(from start: Int, in bytes: RawSpan) -> Int? {
        let limit = min(bytes.byteCount, start &+ RecordMarker.attributeLimit)
        guard let closing = bytes.firstAngleBracketOrLineFeed(from: start &+ 1, to: limit),
            bytes.uncheckedByte(at: closing) == UInt8(ascii: ">"),
            bytes.uncheckedByte(at: closing &- 1) == UInt8(ascii: "\"")
        else { return nil }
        return closing &+ 1
    }

    /// The offset behind the line end that stands at an offset; `nil` when there is none or it may go on.
    @inline(__always)
    private func plainLineEnd(from offset: Int, in bytes: RawSpan) -> Int? {
        guard offset <= bytes.byteCount &- 2 else { return nil }
        let first = bytes.uncheckedByte(at: offset)
        if first == UInt8(ascii: "\r"), bytes.uncheckedByte(at: offset &+ 1) == UInt8(ascii: "\n") {
            return offset &+ 2
        }
        return first == UInt8(ascii: "\n") ? offset &+ 1 : nil
    }
}
