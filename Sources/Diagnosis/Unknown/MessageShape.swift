import CMTraceLog
import Checked

/// A message without what changes from one occurrence to the next: numbers, IDs, hosts, thumbprints, paths, quotations of
/// them. Two messages of one shape are one kind of line.
struct MessageShape {
    /// Room for the shape of the message at hand, and how much of it is taken; it is used again for the next one.
    private var room = [UInt8](repeating: 0, count: limit + 8)
    private var count = 0

    /// More of a message is not compared, and no more is read for it.
    private static let limit = 120
    private static let reach = 512

    /// The shape.
    var bytes: [UInt8] { Array(room[..<count]) }

    /// A number that equal shapes share, and others hardly ever.
    var hash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let bytes = room.span.bytes
        for place in stride(from: 0, to: count, by: 8) {
            hash = (hash ^ bytes.word(at: place)) &* 0x0000_0100_0000_01b3
            hash ^= hash >> 29
        }
        return hash
    }

    /// Whether this is a shape that was taken down before.
    func isEqual(to shape: [UInt8]) -> Bool { shape.count == count && room.starts(with: shape) }

    /// Takes the shape of a message whose bounds lie inside of the bytes.
    mutating func read(_ message: Range<Int>, in source: RawSpan) {
        var draft = Draft()
        let end = min(message.upperBound, message.lowerBound + MessageShape.reach)
        var room = room.mutableSpan
        var place = message.lowerBound
        while place < end, draft.count < MessageShape.limit {
            draft.take(source.byte(at: place), into: &room)
            place &+= 1
        }
        draft.endWord(in: &room)
        // What the hash reads behind the end is the same for equal shapes.
        for place in Range(from: draft.count, to: min(draft.count + 8, room.count)) { room[place] = 0 }
        count = draft.count
    }
}

/// A shape that is being written.
private struct Draft {
    private(set) var count = 0
    /// Where the word at hand begins, whether it is one that changes, and whether a dot stands in it.
    private var wordStart = -1
    private var changes = false
    private var hasDot = false
    /// How many characters that end sentences are the last of the word at hand.
    private var endings = 0

    /// What stands for whatever was taken out.
    private static let blank = UInt8(ascii: "#")

    @inline(__always)
    mutating func take(_ byte: UInt8, into room: inout MutableSpan<UInt8>) {
        if byte.mayStandInName { return takeInWord(byte, &room) }
        endWord(in: &room)
        let isBlank = byte <= UInt8(ascii: " ")
        if isBlank, count > 0, room[count &- 1] == UInt8(ascii: " ") { return }
        append(isBlank ? UInt8(ascii: " ") : byte, to: &room)
    }

    @inline(__always)
    private mutating func takeInWord(_ byte: UInt8, _ room: inout MutableSpan<UInt8>) {
        if wordStart < 0 { (wordStart, changes, hasDot) = (count, false, false) }
        if byte.endsSentence {
            endings &+= 1
            hasDot = hasDot || byte == UInt8(ascii: ".") && count > wordStart
        } else {
            endings = 0
            // A sentence's end is no part of its last word, but a dot inside of a word makes it a name.
            changes = changes || hasDot || byte.isDigit || byte.partsPath && count > wordStart
        }
        append(byte, to: &room)
    }

    /// Ends the word at hand: one that changes gives way to the sign for it.
    @inline(__always)
    mutating func endWord(in room: inout MutableSpan<UInt8>) {
        guard wordStart >= 0 else { return }
        if changes { replaceWord(in: &room) }
        (wordStart, endings) = (-1, 0)
    }

    private mutating func replaceWord(in room: inout MutableSpan<UInt8>) {
        var ending = max(wordStart, count &- endings)
        let end = count
        count = wordStart
        if count == 0 || room[count &- 1] != Draft.blank { append(Draft.blank, to: &room) }
        // No further than where it is read: what is put there is at most as long as the word was.
        while ending < end {
            append(room[ending], to: &room)
            ending &+= 1
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, to room: inout MutableSpan<UInt8>) {
        guard count < room.count else { return }
        room[count] = byte
        count &+= 1
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// What parts paths and URLs: `C:\Windows`, `root/ccm`.
    fileprivate var partsPath: Bool { self == UInt8(ascii: "\\") || self == UInt8(ascii: "/") }

    fileprivate var endsSentence: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ":") }

    /// Letters, digits, and what joins them in names.
    fileprivate var mayStandInName: Bool {
        switch self {
        case 0x2d...0x3a, 0x40...0x5a, 0x5f, 0x61...0x7a, 0x5c, 0x80...: true
        default: self == UInt8(ascii: "$") || self == UInt8(ascii: "%")
        }
    }
}
