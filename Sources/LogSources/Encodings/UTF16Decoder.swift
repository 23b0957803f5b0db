import CMTraceLog
import Checked

/// Reads UTF-16. Half a pair of surrogates becomes U+FFFD; half a unit, and what a pair lacks, is waited for.
struct UTF16Decoder: TextDecoding {
    private var known: DecodingTally
    private let isBigEndian: Bool
    /// Bytes that make no character yet: half a unit, or the first of two units with half of the second.
    private var held: [UInt8] = []
    var passesASCII: Bool { false }

    init(_ encoding: TextEncoding) {
        known = DecodingTally(encoding)
        isBigEndian = encoding == .utf16BigEndian
    }

    /// What is held back is no character if the file ends here.
    var tally: DecodingTally {
        var tally = known
        if !held.isEmpty { tally.addInvalid(held.count, at: known.fileBytes -| held.count) }
        return tally
    }

    mutating func skip(_ bytes: RawSpan) {}

    mutating func take(_ bytes: RawSpan, into text: inout [UInt8]) {
        known.fileBytes = known.fileBytes +| bytes.byteCount
        var start = 0
        // Until whole characters begin at the bytes at hand.
        while !held.isEmpty, start < bytes.byteCount {
            held.append(bytes.byte(at: start))
            start += 1
            let pieces = held
            held = []
            decode(pieces.span.bytes, endingAt: known.fileBytes -| (bytes.byteCount - start), into: &text)
        }
        decode(bytes.extracting(droppingFirst: start), endingAt: known.fileBytes, into: &text)
    }

    func pause(into text: inout [UInt8]) {}

    /// Adds the characters of bytes, and holds back what is left of them; `fileEnd` is where in the file they end.
    private mutating func decode(_ bytes: RawSpan, endingAt fileEnd: Int, into text: inout [UInt8]) {
        // A unit of two bytes takes three at most.
        let units = bytes.byteCount / 2
        var run = UTF16Run(isBigEndian: isBigEndian)
        text += [UInt8](unsafeUninitializedCapacity: units * 3 + UTF16Run.slack) { buffer, count in
            count = run.write(bytes, to: UnsafeMutableRawBufferPointer(buffer))
        }
        if let first = run.firstInvalid {
            known.addInvalid(run.invalidUnits * 2, at: fileEnd -| (bytes.byteCount - first))
        }
        held += bytes.copy(of: Range(from: run.position, to: bytes.byteCount))
    }
}
