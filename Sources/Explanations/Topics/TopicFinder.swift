import ErrorCodes

/// Finds the topics that a text asks for.
///
/// Lines of logs are full of the same words, so a topic is found only where somebody asks: in a question, or in a few
/// words that are hardly anything else than the topic's own.
struct TopicFinder {
    /// Longer texts are no questions; the bound keeps any paste cheap.
    private static let longestQuestion = 120

    private let words: [String]
    /// Whether the text is put as a question.
    let isQuestion: Bool

    init(_ text: String) {
        words = TopicFinder.words(of: text)
        isQuestion = TopicFinder.asks(text, words)
    }

    /// The topics asked for, at most two, those that share more words with the question first.
    var topics: [Topic] {
        guard (1...TopicFinder.longestQuestion).contains(words.count) else { return [] }
        let found = Topic.all.compactMap { topic in shared(with: topic).map { (topic: topic, words: $0) } }
        let most = found.map(\.words).max() ?? 0
        // What shares clearly less with the question than the best only touches it.
        return found.filter { $0.words >= most - most / 4 }
            .enumerated()
            .sorted { ($1.element.words, $0.offset) < ($0.element.words, $1.offset) }
            .prefix(2).map(\.element.topic)
    }

    /// How many words of all ways to ask stand in the text; `nil` when it does not ask for the topic.
    private func shared(with topic: Topic) -> Int? {
        guard topic.asks.contains(where: { $0.allSatisfy(isThere) }), isQuestion || isHardlyElse(topic) else {
            return nil
        }
        return Set(topic.asks.flatMap { $0 }).count(where: isThere)
    }

    private func isThere(_ stem: String) -> Bool {
        words.contains { TopicFinder.fits($0, stem) }
    }

    /// Whether at most a quarter of the words are not the topic's.
    private func isHardlyElse(_ topic: Topic) -> Bool {
        let stems = topic.asks.flatMap { $0 } + topic.near
        let strange = words.filter { word in
            !TopicFinder.fillers.contains(word) && !stems.contains { TopicFinder.fits(word, $0) }
        }
        return strange.count <= words.count / 4
    }

    private static func fits(_ word: String, _ stem: String) -> Bool {
        if stem.hasPrefix("/") { return word == stem }
        let word = word.hasPrefix("/") ? word.dropFirst() : word[...]
        return stem.utf8.count < 4 ? word == stem : word.hasPrefix(stem)
    }
}

// MARK: - Words

extension TopicFinder {
    private static let fillers: Set<String> = [
        "a", "an", "and", "are", "at", "by", "can", "do", "does", "for", "from", "i", "in", "is", "it", "me", "my",
        "of",
        "on", "or", "the", "to", "what", "with",
    ]

    private static let questionWords: Set<String> = [
        "how", "what", "why", "where", "who", "which", "whether", "explain",
    ]

    /// Words that begin a question and stand in the middle of statements too.
    private static let questionBeginnings: Set<String> = [
        "can", "will", "does", "do", "is", "are", "must", "should", "may", "could", "would",
    ]

    /// What people put before a question.
    private static let greetings: Set<String> = ["hi", "hello", "hey", "please", "so", "and", "but", "then", "ok"]

    /// Runs of letters and digits in lower case; the two halves of `Self-signed` are two words, and a parameter keeps its
    /// slash.
    private static func words(of text: String) -> [String] {
        var last = UInt8(ascii: " ")
        let letters = text.utf8.prefix(1 << 13).map { byte -> UInt8 in
            defer { last = byte }
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: return byte
            case UInt8(ascii: "/") where " \t'\"(".utf8.contains(last): return byte
            default: return UInt8(ascii: " ")
            }
        }
        return letters.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the text is put as a question; what has marks of a log in it is none.
    private static func asks(_ text: String, _ words: [String]) -> Bool {
        guard !text.contains("<![LOG["), !text.contains("]LOG]") else { return false }
        let first = words.first { !greetings.contains($0) } ?? ""
        return endsAQuestion(text) || questionWords.contains(first) || questionBeginnings.contains(first)
    }

    /// Whether a question mark ends a word, as those in addresses do not.
    private static func endsAQuestion(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { place in
            let next = bytes.dropFirst(place + 1).first ?? UInt8(ascii: " ")
            return bytes[place] == UInt8(ascii: "?") && " \t\n\r?)'\"".utf8.contains(next)
        }
    }
}
