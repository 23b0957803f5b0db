import Checked

// Bytes that are no record: text of other programs, and what is left of broken records.
extension RecordReader {
    /// The bytes up to the next record's start, or as many as are given out at once.
    mutating func stray(in bytes: RawSpan, isLast: Bool) -> Step {
        let start = position
        let searchEnd = min(bytes.byteCount, start + RecordReader.strayLimit)
        // A `!` directly behind the first byte belongs to no start, or this would be a record.
        var search = start + 2
        while search < searchEnd,
            let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: Range(from: search, to: searchEnd))
        {
            if bytes.isRecordStart(mark - 1) {
                let stray = Range(from: start, to: mark - 1)
                return give(stray, as: kind(of: stray, in: bytes), in: bytes)
            }
            search = mark + 1
        }
        // The last byte stays unread, as the next record may start with it: `<!`.
        var end = start + RecordReader.strayLimit - 1
        if bytes.byteCount < end + RecordMarker.count {
            guard isLast else { return .needsMore }
            end = bytes.byteCount
        }
        let stray = Range(from: start, to: end)
        return give(stray, as: kind(of: stray, in: bytes), in: bytes)
    }

    private func kind(of range: Range<Int>, in bytes: RawSpan) -> StrayBytes.Kind {
        if bytes.firstOffset(of: 0, in: range) != nil {
            // What writes into room that was made ahead may leave a mark of a few characters at its end.
            let others = range.count - bytes.count(of: 0, in: range)
            return bytes.byte(at: range.lowerBound) == 0 && others <= range.count / 16 ? .nul : .binary
        }
        var search = range
        while let mark = bytes.firstOffset(of: UInt8(ascii: "!"), in: search) {
            if bytes.isMessageEnd(mark, from: range.lowerBound) { return .recordWithoutStart }
            search = Range(from: mark + 1, to: range.upperBound)
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
}
