import Tokens

/// Where a section of a paste may end, so that the rest can be looked at without it.
struct SectionCut {
    private let bytes: [UInt8]
    /// What tokens and command lines take of the section, in order and joined where they overlap.
    private let taken: [Range<Int>]

    init(_ section: PasteSection) {
        bytes = section.text.bytes
        let ranges = section.tokens.map(\.range) + section.commandLines.map(\.range)
        taken = Self.joined(ranges.map(section.text.range(ofPasted:)))
    }

    /// The last offset of some at which a word starts outside of everything found; `nil` when there is none.
    func lastGoodEnd(from first: Int, through last: Int) -> Int? {
        var offset = min(last, bytes.count - 1)
        var before = taken[...]
        while offset >= max(first, 2) {
            while let range = before.last, range.lowerBound >= offset { before.removeLast() }
            if let range = before.last, range.upperBound > offset {
                offset = range.lowerBound
            } else if startsWord(at: offset) {
                return offset
            } else {
                offset -= 1
            }
        }
        return nil
    }

    /// The place near an offset that does the least harm: behind what stands there, and at a character's start.
    func forcedEnd(at offset: Int) -> Int {
        let end = characterStart(at: offset)
        let open = taken.first { $0.lowerBound < end && $0.upperBound > end }
        return open.map { characterStart(at: $0.upperBound) } ?? end
    }

    /// Whether the scanners need nothing of what stands before an offset.
    ///
    /// They look back over no white space, with one exception: a letter is not part of the word before it when a `%`
    /// stands three bytes before, as that of an escape does.
    private func startsWord(at offset: Int) -> Bool {
        bytes[offset] > 0x20 && !bytes[offset].isContinuation && Self.blanks.contains(bytes[offset - 1])
            && bytes[offset - 2] != UInt8(ascii: "%")
    }

    private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

    /// The start of the character or line end at an offset; the last bytes' own end is not known, so it is before them.
    private func characterStart(at offset: Int) -> Int {
        var start = max(1, min(offset, bytes.count - 4))
        let lowest = max(1, start - 3)
        while start > lowest, bytes[start].isContinuation { start -= 1 }
        let splitsLineEnd = bytes[start] == UInt8(ascii: "\n") && bytes[start - 1] == UInt8(ascii: "\r")
        return splitsLineEnd ? max(1, start - 1) : start
    }

    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
