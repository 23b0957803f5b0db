package import Times
import Checked

/// Finds records in a log that arrives in pieces, and accounts for every byte that is no record.
///
/// Feed it the unread bytes: each call to ``next(in:isLast:)`` gives the next record or stray bytes, or says that more
/// bytes are needed. The ranges count from the start of the span given. Nothing is copied and nothing is kept but a few
/// numbers, so memory does not grow with the log.
package struct RecordReader {
    /// What the reader found at its position.
    package enum Step: Hashable, Sendable {
        case record(RecordLayout)
        case stray(StrayBytes)
        /// Nothing more can be decided without further bytes; all before the reader's position is used up.
        case needsMore
    }

    /// A record of more bytes than this is taken for damage; records seen in real logs stay below 64 KiB.
    package static let recordLimit = 1 << 20
    /// Bytes outside records are given out in blocks of at most this many.
    ///
    /// A block is given out whole, so that what it is taken for does not depend on how the bytes arrived.
    package static let strayLimit = 64 << 10

    /// The offset of the first byte not yet given out.
    package internal(set) var position = 0
    /// The line of the byte at the position, 1-based, as an editor counts.
    package internal(set) var line = 1
    var times = TimeWatch()
    private var timestamps = TimestampParser()

    /// A reader at the start of a log, or of a piece of one whose first byte stands in this line, 1-based.
    package init(line: Int = 1) {
        self.line = line
    }

    /// The time of a record; `nil` when its attributes name no time that exists.
    package mutating func time(of layout: RecordLayout, in bytes: RawSpan) -> LogTime? {
        timestamps.time(at: layout.attributesStart, in: bytes)
    }

    /// Says that the next span starts this many bytes later than the last one did.
    package mutating func discard(_ count: Int) {
        position -= count
    }

    /// The next record or stray bytes.
    ///
    /// - Parameters:
    ///   - bytes: the log from wherever the last span's unused part began.
    ///   - isLast: whether the log ends where the span ends.
    /// - Returns: what lies at the position, with ranges that count from the start of the span.
    package mutating func next(in bytes: RawSpan, isLast: Bool) -> Step {
        if let record = plainRecord(in: bytes) { return .record(record) }
        return carefulNext(in: bytes, isLast: isLast)
    }

    /// The same without the quick way for plain records, which must not make a difference.
    package mutating func carefulNext(in bytes: RawSpan, isLast: Bool) -> Step {
        guard position < bytes.byteCount else { return .needsMore }
        if bytes.isRecordStart(position) {
            return record(in: bytes, isLast: isLast)
        }
        return stray(in: bytes, isLast: isLast)
    }
}

// MARK: - Records

extension RecordReader {
    /// The record that starts at the position, or what is left of it.
    private mutating func record(in bytes: RawSpan, isLast: Bool) -> Step {
        let start = position
        let messageStart = start + RecordMarker.count
        let searchEnd = min(bytes.byteCount, start + RecordReader.recordLimit)
        var search = messageStart
        var hasBrokenAttributes = false
        // `!` is rare in log text and stands in both markers, which makes it the byte to look for.
        while search < searchEnd,
            let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: Range(from: search, to: searchEnd))
        {
            if !hasBrokenAttributes, bytes.isMessageEnd(mark, from: messageStart) {
                if let step = recordEnding(messageEnd: mark - 5, start: start, in: bytes, isLast: isLast) {
                    return step
                }
                // What follows a cut in the attributes belongs to another record: its end is not this one's.
                hasBrokenAttributes = bytes.isTimeStart(mark + 2)
            } else if mark > messageStart, bytes.isRecordStart(mark - 1) {
                return give(Range(from: start, to: mark - 1), as: .recordWithoutEnd, in: bytes)
            }
            search = mark + 1
        }
        return unfinishedRecord(from: start, in: bytes, isLast: isLast)
    }

    /// The record whose message ends before `]LOG]!>`; `nil` when no attributes follow, or broken ones.
    private mutating func recordEnding(messageEnd: Int, start: Int, in bytes: RawSpan, isLast: Bool) -> Step? {
        let attributesStart = messageEnd + RecordMarker.count
        let searchEnd = min(bytes.byteCount, attributesStart + RecordMarker.attributeLimit)
        guard bytes.isTimeStart(attributesStart) else {
            return !isLast && bytes.byteCount - attributesStart < RecordMarker.count ? .needsMore : nil
        }
        let search = Range(from: attributesStart + 1, to: searchEnd)
        guard let closing = bytes.firstOffset(of: UInt8(ascii: ">"), in: search) else {
            guard bytes.byteCount < attributesStart + RecordMarker.attributeLimit else { return nil }
            return isLast ? give(Range(from: start, to: bytes.byteCount), as: .cutAtEnd, in: bytes) : .needsMore
        }
        // A cut in the attributes runs into the next record, whose `<` comes before any `>`.
        let next = bytes.firstOffset(of: UInt8(ascii: "<"), in: Range(from: attributesStart + 1, to: closing))
        guard next == nil, bytes.byte(at: closing - 1) == UInt8(ascii: "\"") else { return nil }
        guard let end = lineEnd(after: closing + 1, in: bytes, isLast: isLast) else { return .needsMore }
        let record = RecordLayout(
            line: line,
            furtherLines: bytes.count(
                of: UInt8(ascii: "\n"),
                in: Range(from: start + RecordMarker.count, to: messageEnd)
            ),
            hasRoutineTime: times.isRoutine(from: attributesStart, to: closing + 1, in: bytes),
            messageStart: start + RecordMarker.count,
            messageEnd: messageEnd,
            attributesEnd: closing + 1,
            end: end
        )
        advance(to: end, in: bytes)
        return .record(record)
    }

    /// What to say of a record whose message does not end in the span.
    private mutating func unfinishedRecord(from start: Int, in bytes: RawSpan, isLast: Bool) -> Step {
        // The last byte searched stays unread, as the next record may start with it: `<!`.
        let end = start + RecordReader.recordLimit - 1
        // Only with a whole marker behind it is it sure that no record starts before the end.
        if bytes.byteCount >= end + RecordMarker.count {
            return give(Range(from: start, to: end), as: .oversizedRecord, in: bytes)
        }
        return isLast ? give(Range(from: start, to: bytes.byteCount), as: .cutAtEnd, in: bytes) : .needsMore
    }

    /// The offset behind a line end, or the same offset when none stands here; `nil` when more bytes must tell.
    private func lineEnd(after offset: Int, in bytes: RawSpan, isLast: Bool) -> Int? {
        if bytes.byte(at: offset) == UInt8(ascii: "\n") { return offset + 1 }
        if !isLast, offset + 2 > bytes.byteCount { return nil }
        let isCarriageReturn = bytes.byte(at: offset) == UInt8(ascii: "\r")
        return isCarriageReturn && bytes.byte(at: offset + 1) == UInt8(ascii: "\n") ? offset + 2 : offset
    }
}

// MARK: - Moving on

extension RecordReader {
    mutating func give(_ range: Range<Int>, as kind: StrayBytes.Kind, in bytes: RawSpan) -> Step {
        let stray = StrayBytes(range: range, kind: kind, line: line)
        advance(to: range.upperBound, in: bytes)
        return .stray(stray)
    }

    private mutating func advance(to end: Int, in bytes: RawSpan) {
        line += bytes.count(of: UInt8(ascii: "\n"), in: Range(from: position, to: end))
        position = end
    }
}
