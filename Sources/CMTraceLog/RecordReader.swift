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
    package private(set) var position = 0
    private var timestamps = TimestampParser()
    private let readsTimes: Bool

    /// A reader at the start of a log.
    ///
    /// - Parameter readsTimes: whether records are given out with their time. Who needs it for few records only leaves
    ///   it out and asks ``time(of:in:)`` for those.
    package init(readsTimes: Bool = true) {
        self.readsTimes = readsTimes
    }

    /// The time of a record; `nil` when its attributes name no time that exists.
    package mutating func time(of layout: RecordLayout, in bytes: RawSpan) -> LogTime? {
        timestamps.time(at: layout.attributes.lowerBound, in: bytes)
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
        guard position < bytes.byteCount else { return .needsMore }
        if isRecordStart(position, in: bytes) {
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
        let messageStart = start + Marker.count
        let searchEnd = min(bytes.byteCount, start + RecordReader.recordLimit)
        var search = messageStart
        var hasBrokenAttributes = false
        // `!` is rare in log text and stands in both markers, which makes it the byte to look for.
        while search < searchEnd, let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: search..<searchEnd) {
            if !hasBrokenAttributes, isMessageEnd(mark, from: messageStart, in: bytes) {
                if let step = recordEnding(messageEnd: mark - 5, start: start, in: bytes, isLast: isLast) {
                    return step
                }
                // What follows a cut in the attributes belongs to another record: its end is not this one's.
                hasBrokenAttributes = isTimeStart(mark + 2, in: bytes)
            } else if mark > messageStart, isRecordStart(mark - 1, in: bytes) {
                return give(start..<mark - 1, as: .recordWithoutEnd)
            }
            search = mark + 1
        }
        return unfinishedRecord(from: start, in: bytes, isLast: isLast)
    }

    /// The record whose message ends before `]LOG]!>`; `nil` when no attributes follow, or broken ones.
    private mutating func recordEnding(messageEnd: Int, start: Int, in bytes: RawSpan, isLast: Bool) -> Step? {
        let attributesStart = messageEnd + Marker.count
        let searchEnd = min(bytes.byteCount, attributesStart + Marker.attributeLimit)
        guard isTimeStart(attributesStart, in: bytes) else {
            return !isLast && bytes.byteCount - attributesStart < Marker.count ? .needsMore : nil
        }
        guard let closing = bytes.firstOffset(of: UInt8(ascii: ">"), in: attributesStart + 1..<searchEnd) else {
            guard bytes.byteCount < attributesStart + Marker.attributeLimit else { return nil }
            return isLast ? give(start..<bytes.byteCount, as: .cutAtEnd) : .needsMore
        }
        // A cut in the attributes runs into the next record, whose `<` comes before any `>`.
        let next = bytes.firstOffset(of: UInt8(ascii: "<"), in: attributesStart + 1..<closing)
        guard next == nil, bytes.byte(at: closing - 1) == UInt8(ascii: "\"") else { return nil }
        guard let end = lineEnd(after: closing + 1, in: bytes, isLast: isLast) else { return .needsMore }
        position = end
        return .record(
            RecordLayout(
                range: start..<end,
                message: start + Marker.count..<messageEnd,
                attributes: attributesStart..<closing + 1,
                time: readsTimes ? timestamps.time(at: attributesStart, in: bytes) : nil
            )
        )
    }

    /// What to say of a record whose message does not end in the span.
    private mutating func unfinishedRecord(from start: Int, in bytes: RawSpan, isLast: Bool) -> Step {
        // The last byte searched stays unread, as the next record may start with it: `<!`.
        let end = start + RecordReader.recordLimit - 1
        // Only with a whole marker behind it is it sure that no record starts before the end.
        if bytes.byteCount >= end + Marker.count { return give(start..<end, as: .oversizedRecord) }
        return isLast ? give(start..<bytes.byteCount, as: .cutAtEnd) : .needsMore
    }

    /// The offset behind a line end, or the same offset when none stands here; `nil` when more bytes must tell.
    private func lineEnd(after offset: Int, in bytes: RawSpan, isLast: Bool) -> Int? {
        if bytes.byte(at: offset) == UInt8(ascii: "\n") { return offset + 1 }
        if !isLast, offset + 2 > bytes.byteCount { return nil }
        let isCarriageReturn = bytes.byte(at: offset) == UInt8(ascii: "\r")
        return isCarriageReturn && bytes.byte(at: offset + 1) == UInt8(ascii: "\n") ? offset + 2 : offset
    }
}

// MARK: - Bytes that are no record

extension RecordReader {
    /// The bytes up to the next record's start, or as many as are given out at once.
    private mutating func stray(in bytes: RawSpan, isLast: Bool) -> Step {
        let start = position
        let searchEnd = min(bytes.byteCount, start + RecordReader.strayLimit)
        // A `!` directly behind the first byte belongs to no start, or this would be a record.
        var search = start + 2
        while search < searchEnd, let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: search..<searchEnd) {
            if isRecordStart(mark - 1, in: bytes) {
                return give(start..<mark - 1, as: kind(of: start..<mark - 1, in: bytes))
            }
            search = mark + 1
        }
        // The last byte stays unread, as the next record may start with it: `<!`.
        var end = start + RecordReader.strayLimit - 1
        if bytes.byteCount < end + Marker.count {
            guard isLast else { return .needsMore }
            end = bytes.byteCount
        }
        return give(start..<end, as: kind(of: start..<end, in: bytes))
    }

    private func kind(of range: Range<Int>, in bytes: RawSpan) -> StrayBytes.Kind {
        if bytes.firstOffset(of: 0, in: range) != nil { return .binary }
        var search = range
        while let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: search) {
            if isMessageEnd(mark, from: range.lowerBound, in: bytes) { return .recordWithoutStart }
            search = mark + 1..<range.upperBound
        }
        return endsLikeARecord(range, in: bytes) ? .recordWithoutStart : .text
    }

    /// Whether a first line ends as attributes do, as in `t="" type="1" thread="7172" file="ccmrestart.cpp:64">`.
    private func endsLikeARecord(_ range: Range<Int>, in bytes: RawSpan) -> Bool {
        let lineEnd = bytes.firstOffset(of: UInt8(ascii: "\n"), in: range) ?? range.upperBound
        var end = lineEnd
        if end > range.lowerBound, bytes.byte(at: end - 1) == UInt8(ascii: "\r") { end -= 1 }
        guard end - range.lowerBound >= 2 else { return false }
        return bytes.byte(at: end - 1) == UInt8(ascii: ">") && bytes.byte(at: end - 2) == UInt8(ascii: "\"")
    }

    private mutating func give(_ range: Range<Int>, as kind: StrayBytes.Kind) -> Step {
        position = range.upperBound
        return .stray(StrayBytes(range: range, kind: kind))
    }
}

// MARK: - Markers

extension RecordReader {
    private func isRecordStart(_ offset: Int, in bytes: RawSpan) -> Bool {
        bytes.word(at: offset) & Marker.mask == Marker.start
    }

    /// Whether the `!` at an offset belongs to `]LOG]!>`.
    private func isMessageEnd(_ mark: Int, from start: Int, in bytes: RawSpan) -> Bool {
        mark >= start + 5 && bytes.word(at: mark - 5) & Marker.mask == Marker.end
    }

    private func isTimeStart(_ offset: Int, in bytes: RawSpan) -> Bool {
        bytes.word(at: offset) & Marker.mask == Marker.time
    }
}

/// The three markers of a record. Each has seven bytes, so one comparison of eight, the last masked out, sees it.
private enum Marker {
    static let count = 7
    static let mask: UInt64 = 0x00ff_ffff_ffff_ffff
    /// `<![LOG[`, the first byte last, as a little-endian number has it.
    static let start: UInt64 = 0x5b_474f_4c5b_213c
    /// `]LOG]!>`.
    static let end: UInt64 = 0x3e_215d_474f_4c5d
    /// `<time="`.
    static let time: UInt64 = 0x22_3d65_6d69_743c
    /// Attributes in real logs take 100 to 200 bytes.
    static let attributeLimit = 4096
}
