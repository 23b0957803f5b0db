import Checked
import Tokens

/// Texts by one of their words, to find those of them that stand in another text at the cost of one look for each of
/// its words.
struct WordIndex: Sendable {
    /// One of the texts.
    struct Entry: Sendable {
        /// In lower case.
        let bytes: [UInt8]
        /// How many bytes stand before the word by which it is found.
        let lead: Int
        /// The only spelling that counts; `nil` when letters of either case are the same.
        let spelling: [UInt8]?
        /// The caller's number for it.
        let number: Int
    }

    /// Which word of a text it is found by.
    enum Key {
        case first
        case longest
    }

    private var entries: [UInt64: [Entry]] = [:]
    private let key: Key

    /// An empty index.
    init(by key: Key = .first) {
        self.key = key
    }

    /// Adds a text, in lower case unless only one spelling of it counts.
    mutating func add(_ text: String, number: Int, isExact: Bool = false) {
        let plain = NameText(bytes: Array(text.utf8))
        let bytes = plain.bytes.map(\.lowercased)
        guard let word = word(of: NameText(bytes: bytes)) else { return }
        let entry = Entry(
            bytes: bytes,
            lead: word.lowerBound,
            spelling: isExact ? plain.bytes : nil,
            number: number
        )
        let hash = plain.hash(word)
        // The longest first.
        var list = entries[hash, default: []]
        list.insert(entry, at: list.firstIndex { $0.bytes.count < bytes.count } ?? list.endIndex)
        entries[hash] = list
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

    /// The longest of the texts that stands around a word of another text, with nothing of a word before or behind it.
    func match(_ word: Range<Int>, in text: NameText) -> (range: Range<Int>, number: Int)? {
        guard let candidates = entries[text.hash(word)] else { return nil }
        for entry in candidates {
            let start = word.lowerBound - entry.lead
            guard start >= 0, text.holds(entry.bytes, at: start) else { continue }
            let end = start + entry.bytes.count
            if let spelling = entry.spelling, !text.bytes.part(from: start, to: end).elementsEqual(spelling) {
                continue
            }
            if entry.lead > 0, text.isWord(start), text.isWord(start - 1) { continue }
            return (Range(from: start, to: end), entry.number)
        }
        return nil
    }
}
