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

    /// U+FFFD in UTF-8.
    private static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]
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
        // What was used up is taken away once: bytes that are no characters come by the million.
        var place = 0
        while place < held.count {
            let (used, stop) = converter.convert(held, from: place, into: &text)
            place = min(place +| used, held.count)
            let left = held.count - place
            guard stop == .invalid || left > SystemDecoder.longestCharacter, left > 0 else { break }
            known.addInvalid(1, at: known.fileBytes -| left)
            text += SystemDecoder.replacement
            place += 1
        }
        held.removeFirst(place)
    }

    func pause(into text: inout [UInt8]) {}
}
