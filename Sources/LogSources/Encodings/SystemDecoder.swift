import CMTraceLog
import Checked
import SystemFiles

/// Reads an encoding that the system can convert.
struct SystemDecoder: TextDecoding {
    private var known: DecodingTally
    private let converter: TextConverter?
    /// The beginning of a character.
    private var held: [UInt8] = []
    var passesASCII: Bool { false }

    /// No encoding has a character of more bytes.
    private static let longestCharacter = 16

    /// A name that the system does not know, which nobody can ask for, makes no text.
    init(_ name: String) {
        known = DecodingTally(.system(name))
        converter = TextConverter(from: name)
    }

    var tally: DecodingTally {
        var tally = known
        if !held.isEmpty { tally.addInvalid(held.count, at: known.fileBytes -| held.count) }
        return tally
    }

    mutating func skip(_ bytes: RawSpan) {}

    mutating func take(_ bytes: RawSpan, into text: inout [UInt8]) {
        known.fileBytes = known.fileBytes +| bytes.byteCount
        bytes.append(Range(from: 0, to: bytes.byteCount), to: &held)
        guard let converter else { return }
        while !held.isEmpty {
            let (used, stop) = converter.convert(held, into: &text)
            held.removeFirst(min(used, held.count))
            guard stop == .invalid || held.count > SystemDecoder.longestCharacter, !held.isEmpty else { return }
            known.addInvalid(1, at: known.fileBytes -| held.count)
            text += String(Unicode.Scalar.replacement).utf8
            held.removeFirst()
        }
    }

    func pause(into text: inout [UInt8]) {}
}
