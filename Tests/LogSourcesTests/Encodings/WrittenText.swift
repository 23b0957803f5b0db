import LogSources
import TestSupport

/// Texts in encodings, made without the code that reads them.
enum WrittenText {
    static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    /// Each character by the byte of its number, which for these is that of Windows-1252.
    static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    /// What a decoder makes of bytes that come in pieces, and what it tells of them.
    static func decoded(
        _ bytes: [UInt8],
        in encoding: TextEncoding,
        pieces: some Sequence<Int>
    ) -> (text: [UInt8], tally: DecodingTally) {
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        var rest = bytes[...]
        for count in pieces where !rest.isEmpty {
            decoder.take(Array(rest.prefix(count)).span.bytes, into: &text)
            rest = rest.dropFirst(count)
        }
        decoder.take(Array(rest).span.bytes, into: &text)
        decoder.pause(into: &text)
        return (text, decoder.tally)
    }

    /// The same at once.
    static func decoded(_ bytes: [UInt8], in encoding: TextEncoding) -> (text: String, tally: DecodingTally) {
        let (text, tally) = decoded(bytes, in: encoding, pieces: [])
        return (String(decoding: text, as: UTF8.self), tally)
    }

    /// A text of letters of one, two, three and four bytes in UTF-8, in runs as texts have them.
    static func random(using generator: inout SeededGenerator) -> String {
        let letters = [
            "a", "<![LOG[", "\r\n", "ä", "ß", "К", "営", "€", "😀", "\u{feff}", "\0", "\u{fffd}", "plain ASCII, ",
        ]
        return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            let letter = letters.randomElement(using: &generator) ?? ""
            return String(repeating: letter, count: Int.random(in: 1...20, using: &generator))
        }.joined()
    }
}
