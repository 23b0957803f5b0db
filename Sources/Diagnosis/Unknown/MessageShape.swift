import CMTraceLog
import Checked

/// A message without what changes from one occurrence to the next: numbers, IDs, hosts, thumbprints, paths, quotations of
/// them. Two messages of one shape are one kind of line.
///
/// It is taken of every line that tells of an error: the room is used again, and eight bytes are compared at a time.
struct MessageShape {
    /// The shape with zeros behind it, so that whole words can be read at its end.
    private(set) var room = [UInt8](repeating: 0, count: limit + padding)
    private(set) var count = 0

    /// More of a message is not compared, and no more is read for it.
    private static let limit = 80
    private static let reach = 240
    /// What stands behind so many values that change tells of the case at hand, and not of another kind of line.
    private static let mostGaps = 3
    private static let padding = 16

    /// What stands for whatever was taken out.
    private static let gap = UInt8(ascii: "#")

    /// The shape with zeros behind it, to be kept; equal for equal shapes.
    var padded: [UInt8] { Array(room[..<(count + 8)]) }

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
    func isEqual(to padded: [UInt8]) -> Bool {
        guard padded.count == count + 8 else { return false }
        let (own, other) = (room.span.bytes, padded.span.bytes)
        for place in stride(from: 0, to: count, by: 8) where own.word(at: place) != other.word(at: place) {
            return false
        }
        return true
    }

    /// Takes the shape of a message whose bounds lie inside of the bytes.
    mutating func read(_ message: Range<Int>, in source: RawSpan) {
        let end = min(message.upperBound, message.lowerBound + MessageShape.reach)
        let classes = CharacterClass.table
        let table = classes.span
        var room = room.mutableSpan
        var (length, gaps) = (0, 0)
        var place = message.lowerBound
        while place < end, length < MessageShape.limit {
            let byte = source.byte(at: place)
            let kind = table[Int(byte)]
            if kind & CharacterClass.name != 0 {
                let word = Word(from: place, to: end, in: source, table)
                word.write(source, to: &room, &length, limit: MessageShape.limit, gap: MessageShape.gap)
                place = word.end
                gaps &+= word.changes ? 1 : 0
                if gaps == MessageShape.mostGaps { break }
                continue
            }
            place &+= 1
            let isBlank = byte <= UInt8(ascii: " ")
            if isBlank, length > 0, room[length &- 1] == UInt8(ascii: " ") { continue }
            room[length] = isBlank ? UInt8(ascii: " ") : byte
            length &+= 1
        }
        // What is read behind the end is the same for equal shapes.
        for place in Range(from: length, to: length &+ 8) { room[place] = 0 }
        count = length
    }
}

/// Letters, digits and what joins them in names, as far as they stand together.
private struct Word {
    private let start: Int
    let end: Int
    /// How many characters that end sentences are its last ones: they are no part of it.
    private let endings: Int
    /// Whether it is one that changes from line to line.
    let changes: Bool

    init(from start: Int, to limit: Int, in source: RawSpan, _ table: Span<UInt8>) {
        var (place, endings, hasDot, changes) = (start, 0, false, false)
        while place < limit {
            let byte = source.byte(at: place)
            let kind = table[Int(byte)]
            guard kind & CharacterClass.name != 0 else { break }
            if kind & CharacterClass.ending != 0 {
                endings &+= 1
                hasDot = hasDot || byte == UInt8(ascii: ".") && place > start
            } else {
                endings = 0
                // A dot inside of a word makes it a name, and a slash a path.
                changes =
                    changes || hasDot || kind & CharacterClass.digit != 0
                    || kind & CharacterClass.parting != 0 && place > start
            }
            place &+= 1
        }
        self.start = start
        end = place
        self.endings = endings
        self.changes = changes
    }

    /// Writes it, or what stands for it, as far as there is room.
    func write(_ source: RawSpan, to room: inout MutableSpan<UInt8>, _ count: inout Int, limit: Int, gap: UInt8) {
        var place = start
        if changes {
            if count == 0 || room[count &- 1] != gap {
                room[count] = gap
                count &+= 1
            }
            place = end &- endings
        }
        while place < end, count < limit {
            room[count] = source.byte(at: place)
            count &+= 1
            place &+= 1
        }
    }
}

/// What a character may be in a message, as bits.
private enum CharacterClass {
    /// It may stand in a name.
    static let name: UInt8 = 1
    static let digit: UInt8 = 2
    /// It ends sentences.
    static let ending: UInt8 = 4
    /// It parts paths and URLs: `C:\Windows`, `root/ccm`.
    static let parting: UInt8 = 8

    /// The bits of each byte.
    static let table: [UInt8] = (0...255).map { (byte: UInt8) in
        var bits: UInt8 = 0
        switch byte {
        case 0x2d...0x3a, 0x40...0x5a, 0x5f, 0x61...0x7a, 0x5c, 0x80..., UInt8(ascii: "$"), UInt8(ascii: "%"):
            bits |= name
        default: break
        }
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { bits |= digit }
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") { bits |= ending }
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") { bits |= parting }
        return bits
    }
}
