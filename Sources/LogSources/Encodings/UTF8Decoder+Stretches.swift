import CMTraceLog
import Checked

// What is decided as one, and in which encoding it is written.
extension UTF8Decoder {
    /// Gives out a stretch: the rest of the record with which it begins, then line after line.
    mutating func writeUnits(of stretch: Range<Int>, in bytes: RawSpan, into text: inout [UInt8]) {
        var rest = stretch
        var end = bytes.firstMessageEnd(in: stretch) ?? stretch.lowerBound
        while !rest.isEmpty {
            let line = Range(from: max(end, rest.lowerBound), to: rest.upperBound)
            end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: line).map { $0 + 1 } ?? rest.upperBound
            if rest.lowerBound > stretch.lowerBound { goesOnAsOther = nil }
            write(Range(from: rest.lowerBound, to: end), of: bytes, into: &text)
            rest = Range(from: end, to: rest.upperBound)
        }
    }

    /// Gives out what is decided as one in the encoding in which it is written.
    mutating func write(_ stretch: Range<Int>, of bytes: RawSpan, into text: inout [UInt8]) {
        let base = known.fileBytes -| bytes.byteCount
        let lines = lines(of: stretch, in: bytes)
        var share = UTF8Share()
        for line in lines where line.isText { share.add(line.range, of: bytes) }
        let isOther = mayBeOther && goesOnAsOther ?? share.isOther
        goesOnAsOther = bytes.hasBytes("<![LOG[", at: stretch.upperBound) ? nil : isOther
        isInNoise = isInNoise(from: stretch.lowerBound, to: stretch.upperBound, in: bytes)
        guard isOther else {
            bytes.append(stretch, to: &text)
            if let first = share.firstBroken { known.addInvalid(share.brokenBytes, at: base +| first) }
            return
        }
        known.encoding = .codePage(.windows1252)
        known.isGuess = true
        for line in lines {
            guard line.isText else {
                bytes.append(line.range, to: &text)
                continue
            }
            PageTable.windows1252.write(line.range, of: bytes, into: &text) { known.addInvalid(1, at: base +| $0) }
        }
    }

    /// The lines of a stretch, and whether they are text.
    private func lines(of stretch: Range<Int>, in bytes: RawSpan) -> [(range: Range<Int>, isText: Bool)] {
        var lines: [(range: Range<Int>, isText: Bool)] = []
        var rest = stretch
        while !rest.isEmpty {
            let end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: rest).map { $0 + 1 } ?? rest.upperBound
            let line = Range(from: rest.lowerBound, to: end)
            let isNoise = lines.isEmpty && isInNoise || line.contains { bytes.isNoText(at: $0) }
            lines.append((line, !isNoise))
            rest = Range(from: end, to: rest.upperBound)
        }
        return lines
    }

    /// Whether the line that goes on at the end of a range holds a control character so far.
    func isInNoise(from start: Int, to end: Int, in bytes: RawSpan) -> Bool {
        var place = end
        while place > start {
            place -= 1
            if bytes.byte(at: place) == UInt8(ascii: "\n") { return false }
            if bytes.isNoText(at: place) { return true }
        }
        return isInNoise
    }
}

extension RawSpan {
    /// The first offset in a range at which a line begins with a record.
    func recordStart(in range: Range<Int>) -> Int? {
        var search = range
        while let feed = firstOffset(of: UInt8(ascii: "\n"), in: search) {
            if hasBytes("<![LOG[", at: feed + 1) { return feed + 1 }
            search = Range(from: feed + 1, to: range.upperBound)
        }
        return nil
    }

    /// The first offset in a range at which a record's message ends; `nil` where none does.
    func firstMessageEnd(in range: Range<Int>) -> Int? {
        var search = range
        while let place = firstOffset(of: UInt8(ascii: "]"), in: search) {
            if hasBytes("]LOG]!>", at: place) { return place }
            search = Range(from: place + 1, to: range.upperBound)
        }
        return nil
    }

    /// Where a text ends, but for the beginning of a character.
    var endWithoutCut: Int {
        for place in Range(from: max(byteCount - 3, 0), to: byteCount) {
            if case .cut = character(at: place, to: byteCount) { return place }
        }
        return byteCount
    }

    /// How many bytes a character lacks with whose beginning a text ends.
    func bytesLacking(from start: Int) -> Int {
        let first = byte(at: start)
        return (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2) - (byteCount - start)
    }
}
