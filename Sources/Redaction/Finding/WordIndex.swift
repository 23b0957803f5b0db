import Checked
import Tokens

/// Texts by one of their words, to find those of them that stand in another text at the cost of one look for each of
/// its words.
struct WordIndex: Sendable {
    /// One of the texts.
    private struct Entry: Sendable {
        /// In lower case.
        let bytes: [UInt8]
        /// The only spelling that counts; `nil` when letters of either case are the same.
        let spelling: [UInt8]?
        /// The caller's number for it.
        let number: Int
    }

    /// Where texts that hold a word begin before it, and how long they are.
    private struct Extent: Hashable, Sendable {
        let lead: Int
        let count: Int
    }

    /// Which word of a text it is found by.
    enum Key {
        case first
        case longest
    }

    /// The extents of the texts by the word by which they are found, the longest first; few for each.
    private var extents: [UInt64: [Extent]] = [:]
    /// The texts by all of their letters, so that ten thousand that begin alike cost no more than one.
    private var entries: [UInt64: [Entry]] = [:]
    private let key: Key
    /// A bit for each word by which a text is found, so that most other words need no look into a table.
    private var filter = [UInt64](repeating: 0, count: filterSize)
    /// A power of two.
    private static let filterSize = 4096

    /// An empty index.
    init(by key: Key = .first) {
        self.key = key
    }

    /// Adds a text, in lower case unless only one spelling of it counts.
    mutating func add(_ text: String, number: Int, isExact: Bool = false) {
        let plain = NameText(bytes: Array(text.utf8))
        guard let word = word(of: plain) else { return }
        let bytes = plain.folded
        let entry = Entry(bytes: bytes, spelling: isExact ? plain.bytes : nil, number: number)
        entries[plain.hash(Range(from: 0, to: bytes.count)), default: []].append(entry)
        filter[Self.place(of: plain.hash(word))] |= Self.bit(of: plain.hash(word))
        let extent = Extent(lead: word.lowerBound, count: bytes.count)
        var known = extents[plain.hash(word), default: []]
        guard !known.contains(extent) else { return }
        known.insert(extent, at: known.firstIndex { $0.count < extent.count } ?? known.endIndex)
        extents[plain.hash(word)] = known
    }

    private func word(of text: NameText) -> Range<Int>? {
        var best: Range<Int>?
        var offset = 0
        while let start = text.nextWord(from: offset) {
            let end = text.wordEnd(from: start)
            if end - start > best?.count ?? 0 { best = Range(from: start, to: end) }
            if key == .first { break }
            offset = end
        }
        return best
    }

    /// Whether a text may be found by a word with this hash.
    func mayHold(_ hash: UInt64) -> Bool { filter[Self.place(of: hash)] & Self.bit(of: hash) != 0 }

    private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (filterSize - 1) }

    private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

    /// The longest of the texts that stands around a word of another text, with nothing of a word before or behind it.
    func match(_ word: Range<Int>, in text: NameText) -> (range: Range<Int>, number: Int)? {
        let hash = text.hash(word)
        guard mayHold(hash), let extents = extents[hash] else { return nil }
        for extent in extents {
            let start = word.lowerBound - extent.lead
            guard start >= 0, start +| extent.count <= text.count else { continue }
            let range = Range(from: start, to: start + extent.count)
            guard let candidates = entries[text.hash(range)] else { continue }
            guard let entry = candidates.first(where: { stands($0, at: range, in: text) }) else { continue }
            return (range, entry.number)
        }
        return nil
    }

    private func stands(_ entry: Entry, at range: Range<Int>, in text: NameText) -> Bool {
        guard text.holds(entry.bytes, at: range.lowerBound) else { return false }
        if let spelling = entry.spelling {
            let written = text.bytes.part(from: range.lowerBound, to: range.upperBound)
            guard written.elementsEqual(spelling) else { return false }
        }
        return !text.goesOn(over: range.lowerBound) || key == .first
    }
}

extension NameText {
    /// Whether one of the texts of an index may stand where a word does, in one of its readings.
    func mayHold(_ start: Int, _ end: Int, of index: WordIndex) -> Bool {
        self[start - 1] == UInt8(ascii: "\\") || index.mayHold(hash(Range(from: start, to: end)))
    }
}
