import CMTraceLog

/// What stands at a place of a text that should be UTF-8.
enum UTF8Character {
    /// A character of so many bytes.
    case whole(Int)
    /// The beginning of one, with which the text ends.
    case cut(Int)
    /// A byte that begins no character, or none that goes on.
    case broken
}

extension RawSpan {
    /// The character beyond ASCII at an offset of a text that ends at another one.
    ///
    /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
    func character(at offset: Int, to end: Int) -> UTF8Character {
        let first = byte(at: offset)
        let count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
        guard first >= 0xc2, first <= 0xf4 else { return .broken }
        var place = 1
        while place < count {
            guard offset &+ place < end else { return .cut(place) }
            let next = byte(at: offset &+ place)
            guard next & 0xc0 == 0x80, place > 1 || RawSpan.goesOn(first, with: next) else { return .broken }
            place &+= 1
        }
        return .whole(count)
    }

    /// Whether a second byte makes neither a longer form of a shorter character, nor a surrogate, nor too much.
    private static func goesOn(_ first: UInt8, with second: UInt8) -> Bool {
        switch first {
        case 0xe0: second >= 0xa0
        case 0xed: second < 0xa0
        case 0xf0: second >= 0x90
        case 0xf4: second < 0x90
        default: true
        }
    }

    /// Whether a byte is a control character that no text holds.
    func isNoText(at offset: Int) -> Bool {
        let byte = byte(at: offset)
        return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte != 0x1b
    }
}

/// How much of a stretch of text is UTF-8, lines with control characters left aside: they are no text.
struct UTF8Share {
    private(set) var wholeCharacters = 0
    private(set) var brokenBytes = 0
    /// The first of them; `nil` without any.
    private(set) var firstBroken: Int?

    /// More of what is beyond ASCII is broken than whole: then nobody wrote it as UTF-8. Two letters of Windows-1252 that
    /// make a character by chance are rare, and so is damage.
    var isOther: Bool { brokenBytes > wholeCharacters }

    /// Adds a line's part.
    mutating func add(_ line: Range<Int>, of bytes: RawSpan) {
        var offset = line.lowerBound
        while let place = bytes.firstBeyondASCII(from: offset, to: line.upperBound) {
            switch bytes.character(at: place, to: line.upperBound) {
            case .whole(let count):
                wholeCharacters += 1
                offset = place &+ count
            case .cut(let count):
                addBroken(count, at: place)
                offset = place &+ count
            case .broken:
                addBroken(1, at: place)
                offset = place &+ 1
            }
        }
    }

    private mutating func addBroken(_ count: Int, at place: Int) {
        if firstBroken == nil { firstBroken = place }
        brokenBytes += count
    }
}
