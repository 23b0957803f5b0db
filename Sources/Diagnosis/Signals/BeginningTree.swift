import CMTraceLog
import Times

/// Finds, by a message's first characters, the patterns whose beginning stands there.
///
/// The first eight characters lead by one look at a table to a tree over the characters behind them, in which looking a
/// message up costs a step for each place where beginnings part, however many there are. Most messages end at the table.
struct BeginningTree: Sendable {
    /// The first eight characters of some beginnings, and the tree of what follows.
    struct Head: Sendable {
        /// The characters, the first one lowest.
        var word: UInt64 = 0
        /// The root of the tree; 0 for an empty place in the table.
        var node = 0
    }

    /// A stretch of characters that the beginnings below it share.
    ///
    /// Small, so that a way down touches little memory.
    struct Node: Sendable {
        /// Which bytes of the last word count.
        var lastMask: UInt64 = 0
        /// How many characters there are; none below a head where beginnings part at once.
        var count: Int32 = 0
        /// The place in ``BeginningTree/words`` of the characters' last word, before which the others stand.
        var lastWord: Int32 = 0
        /// The nodes that go on from here, side by side.
        var firstChild: Int32 = 0
        var childCount: UInt16 = 0
        /// Whether a beginning ends here or has ended before.
        var isEnd = false
        /// Where the numbers of the patterns that begin so stand in ``BeginningTree/candidates``.
        var firstCandidate: Int32 = 0
        var candidateCount: Int32 = 0
    }

    /// A beginning of less than eight characters. The tool has none, but rule files may.
    struct Short: Sendable {
        var word: UInt64
        var mask: UInt64
        /// Where the numbers of the patterns that begin so stand in ``BeginningTree/candidates``.
        var candidates: Range<Int>
    }

    /// A table by the heads' hash; what is taken goes to the next empty place.
    private let heads: [Head]
    /// Node 0 is none.
    private let nodes: [Node]
    /// The nodes' first characters, so that a parent's children are told apart by bytes side by side.
    private let firstCharacters: [UInt8]
    /// The stretches' characters, eight to a word, the first one lowest; each stretch is filled up with zeros.
    private let words: [UInt64]
    /// The longest first.
    private let shorts: [Short]
    /// Pattern numbers: for each node those whose beginning ends there or before, in ascending order.
    let candidates: [Int]

    /// A tree of the beginnings of patterns with these numbers; empty beginnings are left out.
    init(_ beginnings: [(text: [UInt8], pattern: Int)]) {
        let builder = BeginningTreeBuilder(beginnings)
        nodes = builder.nodes
        firstCharacters = builder.firstCharacters
        words = builder.words
        shorts = builder.shorts
        candidates = builder.candidates
        heads = BeginningTree.table(of: builder.heads)
    }

    /// Where, among the candidates, the patterns stand whose beginning the message has; `nil` for none.
    @inline(__always)
    func candidates(at start: Int, to end: Int, in bytes: RawSpan) -> Range<Int>? {
        let word = bytes.word(at: start)
        var place = BeginningTree.hash(of: word) & (heads.count &- 1)
        // What lies behind the message's end is no part of it, whatever it looks like.
        while heads[place].node != 0, end &- start >= 8 {
            if heads[place].word == word { return walk(heads[place].node, from: start &+ 8, to: end, in: bytes) }
            place = (place &+ 1) & (heads.count &- 1)
        }
        return shorts.isEmpty ? nil : short(at: start, to: end, in: bytes)
    }

    /// Goes down a tree as far as the message does.
    private func walk(_ root: Int, from start: Int, to end: Int, in bytes: RawSpan) -> Range<Int>? {
        // Behind this, every word that begins before the end lies inside the span. Behind a record's message it always
        // does, as attributes follow.
        guard start >= 0, end <= bytes.byteCount &- 8 else { return walkCopy(root, from: start, to: end, of: bytes) }
        let nodes = nodes.span
        let words = words.span
        let firstCharacters = firstCharacters.span
        var found: Range<Int>?
        var offset = start
        var place = root
        while true {
            let node = nodes[place]
            let nodeEnd = offset &+ Int(node.count)
            guard nodeEnd <= end else { return found }
            if node.count > 0 {
                var index = Int(node.lastWord) &- Int(node.count &- 1) >> 3
                while index < Int(node.lastWord) {
                    guard bytes.uncheckedWord(at: offset) == words[index] else { return found }
                    index &+= 1
                    offset &+= 8
                }
                guard (bytes.uncheckedWord(at: offset) ^ words[index]) & node.lastMask == 0 else { return found }
                offset = nodeEnd
            }
            if node.isEnd {
                found = Int(node.firstCandidate)..<Int(node.firstCandidate &+ node.candidateCount)
            }
            let character = bytes.uncheckedByte(at: offset)
            place = Int(node.firstChild)
            let childrenEnd = place &+ Int(node.childCount)
            while place < childrenEnd, firstCharacters[place] != character { place &+= 1 }
            guard place < childrenEnd else { return found }
        }
    }

    /// The same for a message that lies at the very end of the bytes.
    private func walkCopy(_ root: Int, from start: Int, to end: Int, of bytes: RawSpan) -> Range<Int>? {
        let copy = bytes.copy(of: start..<max(start, end))
        return walk(root, from: 0, to: copy.count, in: (copy + [0, 0, 0, 0, 0, 0, 0, 0]).span.bytes)
    }

    private func short(at start: Int, to end: Int, in bytes: RawSpan) -> Range<Int>? {
        let count = min(end - start, 8)
        let word = bytes.word(at: start) & (count < 8 ? (1 << UInt64(8 * max(count, 0))) - 1 : .max)
        return shorts.first { word & $0.mask == $0.word }?.candidates
    }
}

// MARK: - The table

extension BeginningTree {
    @inline(__always)
    private static func hash(of word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9e37_79b9_7f4a_7c15) >> 40)
    }

    /// A table so roomy that nearly every look-up ends at the first place.
    private static func table(of heads: [Head]) -> [Head] {
        var size = 256
        while size < 4 * heads.count { size *= 2 }
        var table = [Head](repeating: Head(), count: size)
        for head in heads {
            var place = hash(of: head.word) & (size - 1)
            while table[place].node != 0 { place = (place + 1) & (size - 1) }
            table[place] = head
        }
        return table
    }
}
