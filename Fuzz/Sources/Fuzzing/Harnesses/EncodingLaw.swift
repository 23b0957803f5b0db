import LogSources

/// A file's text does not depend on the pieces in which its bytes come, nor on its encoding.
enum EncodingLaw {
    private static let encodings: [TextEncoding] = [
        .unmarked, .utf8, .utf16LittleEndian, .utf16BigEndian, .codePage(.windows1252),
    ]

    /// The input is the bytes of a file, and a text.
    static func flaw(_ bytes: [UInt8]) -> String? {
        for encoding in encodings {
            if let flaw = pieceFlaw(of: bytes, in: encoding) { return flaw }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if decoded(Array(text.utf8), in: .unmarked, pieces: 1).text != Array(text.utf8) { return "UTF-8 was changed" }
        for isBigEndian in [false, true] {
            let wide = text.utf16.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
                return isBigEndian ? [high, low] : [low, high]
            }
            let (read, tally) = decoded(wide, in: isBigEndian ? .utf16BigEndian : .utf16LittleEndian, pieces: 1)
            guard read == Array(text.utf8), tally.invalidBytes == 0 else { return "UTF-16 says something else" }
        }
        return nil
    }

    /// What differs between a file that is read at once and the same one in pieces.
    private static func pieceFlaw(of bytes: [UInt8], in encoding: TextEncoding) -> String? {
        var choices = Choices(bytes)
        let whole = decoded(bytes, in: encoding, pieces: 1)
        let pieces = decoded(bytes, in: encoding, pieces: choices.number(upTo: 9))
        guard whole.text == pieces.text, whole.tally == pieces.tally else { return "pieces differ in \(encoding.name)" }
        let tally = whole.tally
        guard tally.fileBytes == bytes.count, tally.invalidBytes <= bytes.count else {
            return "bytes of \(encoding.name)"
        }
        guard (tally.firstInvalid ?? -1) < bytes.count, (tally.firstInvalid == nil) == (tally.invalidBytes == 0) else {
            return "place of an invalid byte in \(encoding.name)"
        }
        return nil
    }

    private static func decoded(_ bytes: [UInt8], in encoding: TextEncoding, pieces count: Int) -> (
        text: [UInt8], tally: DecodingTally
    ) {
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        for piece in 0..<count {
            let (start, end) = (bytes.count * piece / count, bytes.count * (piece + 1) / count)
            decoder.take(Array(bytes[start..<end]).span.bytes, into: &text)
        }
        decoder.pause(into: &text)
        return (text, decoder.tally)
    }
}
