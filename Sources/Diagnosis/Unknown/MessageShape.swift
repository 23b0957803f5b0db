import CMTraceLog
import Checked

/// A message without what changes from one occurrence to the next: numbers, IDs, hosts, thumbprints, paths, quotations of
/// them. Two messages of one shape are one kind of line.
struct MessageShape {
    /// The shape of the message at hand; the memory is used again for the next one.
    private(set) var bytes: [UInt8] = []

    /// More of a message is not compared, and no more is read for it.
    private static let limit = 200
    private static let reach = 1024
    /// What stands for whatever was taken out; see ``HarmlessLine/start``.
    private static let blank = UInt8(ascii: "#")

    /// Takes the shape of a message whose bounds lie inside of the bytes.
    mutating func read(_ message: Range<Int>, in source: RawSpan) {
        bytes.removeAll(keepingCapacity: true)
        let end = min(message.upperBound, message.lowerBound + MessageShape.reach)
        var place = message.lowerBound
        while place < end, bytes.count < MessageShape.limit {
            let byte = source.byte(at: place)
            if byte.mayStandInName {
                let wordEnd = MessageShape.endOfWord(from: place, to: end, in: source)
                append(Range(from: place, to: wordEnd), of: source)
                place = wordEnd
            } else {
                append(separator: byte)
                place += 1
            }
        }
    }

    /// Where a run of characters ends of which names, paths and URLs consist. A blank is never one, so that a path with a
    /// blank in it comes to two.
    private static func endOfWord(from start: Int, to end: Int, in source: RawSpan) -> Int {
        var place = start
        while place < end, source.byte(at: place).mayStandInName { place += 1 }
        return place
    }

    /// Adds a word as it is, or the sign for one that changes.
    private mutating func append(_ word: Range<Int>, of source: RawSpan) {
        // A sentence's end is no part of its last word.
        var end = word.upperBound
        while end > word.lowerBound, source.byte(at: end - 1).endsSentence { end -= 1 }
        let changes = Range(from: word.lowerBound, to: end).contains { place in
            let byte = source.byte(at: place)
            return byte.isDigit || byte.partsName && place > word.lowerBound
        }
        if changes {
            if bytes.last != MessageShape.blank { bytes.append(MessageShape.blank) }
        } else {
            source.append(Range(from: word.lowerBound, to: end), to: &bytes)
        }
        source.append(Range(from: end, to: word.upperBound), to: &bytes)
    }

    /// Adds what stands between words; of several blanks and line ends one.
    private mutating func append(separator byte: UInt8) {
        let isBlank = byte <= UInt8(ascii: " ")
        if isBlank, bytes.last == UInt8(ascii: " ") { return }
        bytes.append(isBlank ? UInt8(ascii: " ") : byte)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// What parts names, paths and URLs: `mp01.contoso.com`, `C:\Windows`, `root/ccm`.
    fileprivate var partsName: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "\\") || self == UInt8(ascii: "/")
    }

    fileprivate var endsSentence: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ":") }

    /// Letters, digits, and what joins them in names.
    fileprivate var mayStandInName: Bool {
        switch self {
        case 0x30...0x3a, 0x41...0x5a, 0x61...0x7a, 0x80...: true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "@"): true
        default: partsName
        }
    }
}
