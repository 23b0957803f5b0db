import CMTraceLog
import Checked

/// Reads UTF-8, and where nobody says that it is UTF-8, Windows-1252 in records whose bytes are none.
///
/// Of such a file each record is decided by itself, and each line outside of records, since people join logs; so no record comes out in two encodings, and
/// nothing has to be read twice however deep in a file the first umlaut stands. Bytes of UTF-8 are passed on as they are,
/// broken ones too: whoever decodes them sees U+FFFD there.
struct UTF8Decoder: TextDecoding {
    var known: DecodingTally
    /// Whether bytes that are no UTF-8 may be something else.
    let mayBeOther: Bool
    /// Bytes that were read and not given out; the first is beyond ASCII.
    private var held: [UInt8] = []
    /// Whether the line of which the next byte is a part holds a control character, so that it is no text.
    var isInNoise = false
    /// Whether the record that goes on is Windows-1252, where a part of it was decided; `nil` where none was.
    var goesOnAsOther: Bool?
    /// How many bytes a character still lacks whose beginning was given out at a pause.
    private var owed = 0
    /// How many bytes of that beginning were given out.
    private var cutBytes = 0

    /// Where a longer record may be decided in parts: no log of real clients has one.
    static let limit = 64 << 10

    init(_ encoding: TextEncoding) {
        known = DecodingTally(encoding)
        mayBeOther = encoding == .unmarked
    }

    var tally: DecodingTally {
        var tally = known
        if owed > 0 { tally.addInvalid(cutBytes, at: known.fileBytes -| cutBytes) }
        return tally
    }

    var passesASCII: Bool { held.isEmpty && owed == 0 }

    mutating func skip(_ bytes: RawSpan) {
        known.fileBytes = known.fileBytes +| bytes.byteCount
        passOver(Range(from: 0, to: bytes.byteCount), of: bytes)
    }

    mutating func take(_ bytes: RawSpan, into text: inout [UInt8]) {
        let paid = payOwed(from: bytes, into: &text)
        bytes.append(Range(from: paid, to: bytes.byteCount), to: &held)
        known.fileBytes = known.fileBytes +| bytes.byteCount
        settle(isPaused: false, into: &text)
    }

    mutating func pause(into text: inout [UInt8]) {
        settle(isPaused: true, into: &text)
    }

    /// Passes on the rest of a character whose beginning was passed on.
    ///
    /// - Returns: how many bytes that are.
    private mutating func payOwed(from bytes: RawSpan, into text: inout [UInt8]) -> Int {
        var count = 0
        while owed > 0, count < bytes.byteCount, bytes.byte(at: count) & 0xc0 == 0x80 {
            count += 1
            cutBytes += 1
            owed -= 1
        }
        if count < bytes.byteCount { owed = 0 }
        bytes.append(Range(from: 0, to: count), to: &text)
        return count
    }

    /// Gives out all that is decided.
    private mutating func settle(isPaused: Bool, into text: inout [UInt8]) {
        guard !held.isEmpty else { return }
        let all = held
        let bytes = all.span.bytes
        var start = 0
        while start < bytes.byteCount {
            let place = bytes.firstBeyondASCII(from: start, to: bytes.byteCount) ?? bytes.byteCount
            bytes.append(Range(from: start, to: place), to: &text)
            passOver(Range(from: start, to: place), of: bytes)
            start = place
            guard let end = endOfStretch(from: place, in: bytes, isPaused: isPaused), end > place else { break }
            writeUnits(of: Range(from: place, to: end), in: bytes, into: &text)
            start = end
        }
        if isPaused, start < bytes.byteCount {
            writeCut(Range(from: start, to: bytes.byteCount), of: bytes, into: &text)
            start = bytes.byteCount
        }
        held = bytes.copy(of: Range(from: start, to: bytes.byteCount))
    }

    /// Notes what ASCII means for what comes behind it.
    private mutating func passOver(_ range: Range<Int>, of bytes: RawSpan) {
        isInNoise = isInNoise(from: range.lowerBound, to: range.upperBound, in: bytes)
        if goesOnAsOther != nil, bytes.recordStart(in: range) != nil { goesOnAsOther = nil }
    }

    /// Gives out what is left where the file ends for now, and may be the beginning of a character.
    private mutating func writeCut(_ cut: Range<Int>, of bytes: RawSpan, into text: inout [UInt8]) {
        if goesOnAsOther == true { return write(cut, of: bytes, into: &text) }
        bytes.append(cut, to: &text)
        owed = bytes.bytesLacking(from: cut.lowerBound)
        cutBytes = cut.count
    }

    /// Where what is decided as one ends: before the next record, at the longest.
    ///
    /// - Returns: the offset; `nil` when more bytes must tell.
    private func endOfStretch(from start: Int, in bytes: RawSpan, isPaused: Bool) -> Int? {
        if let next = bytes.recordStart(in: Range(from: start, to: bytes.byteCount)) { return next }
        guard isPaused || bytes.byteCount - start >= UTF8Decoder.limit else { return nil }
        return bytes.endWithoutCut
    }
}
