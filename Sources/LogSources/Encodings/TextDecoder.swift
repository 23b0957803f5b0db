import CMTraceLog

/// The decoder of some encoding; a copy goes on by itself.
package struct TextDecoder {
    private var decoder: any TextDecoding

    /// A decoder at the first byte of a file.
    package init(_ encoding: TextEncoding) {
        decoder =
            switch encoding {
            case .unmarked, .utf8, .utf8WithMark: UTF8Decoder(encoding)
            case .utf16LittleEndian, .utf16BigEndian: UTF16Decoder(encoding)
            case .codePage(let page): PageDecoder(page)
            case .system(let name): SystemDecoder(name)
            }
    }

    /// What was found so far.
    package var tally: DecodingTally { decoder.tally }

    /// Whether ASCII at hand would be passed on as it is.
    var passesASCII: Bool { decoder.passesASCII }

    /// Notes bytes that were passed on as they are: ASCII.
    mutating func skip(_ bytes: RawSpan) { decoder.skip(bytes) }

    /// Takes in the next bytes, and adds what they say to a text.
    package mutating func take(_ bytes: RawSpan, into text: inout [UInt8]) { decoder.take(bytes, into: &text) }

    /// Adds what can be told if the file ends here.
    package mutating func pause(into text: inout [UInt8]) { decoder.pause(into: &text) }

    /// The text of a whole file, or of its first bytes.
    package static func text(of bytes: [UInt8], in encoding: TextEncoding) -> [UInt8] {
        if encoding.isUTF8, bytes.span.bytes.firstBeyondASCII(from: 0, to: bytes.count) == nil { return bytes }
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        decoder.take(bytes.span.bytes, into: &text)
        decoder.pause(into: &text)
        return text
    }
}
