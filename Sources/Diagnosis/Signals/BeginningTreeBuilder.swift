import CMTraceLog
import Times

/// Puts beginnings together to the parts of a ``BeginningTree``.
struct BeginningTreeBuilder {
    /// Beginnings in lexicographical order that are equal up to some place.
    private typealias Group = ArraySlice<(text: [UInt8], pattern: Int)>

    private(set) var heads: [BeginningTree.Head] = []
    /// Node 0 is none; then each node's children side by side.
    private(set) var nodes = [BeginningTree.Node()]
    /// The first character of each node; 0 for a node without any.
    private(set) var firstCharacters: [UInt8] = [0]
    private(set) var words: [UInt64] = []
    private(set) var shorts: [BeginningTree.Short] = []
    private(set) var candidates: [Int] = []

    /// As many characters as a head has.
    private static let headLength = 8

    /// Builds the parts for beginnings of patterns with these numbers.
    init(_ beginnings: [(text: [UInt8], pattern: Int)]) {
        let sorted = beginnings.filter { !$0.text.isEmpty }.sorted { $0.text.lexicographicallyPrecedes($1.text) }
        let short = sorted.filter { $0.text.count < BeginningTreeBuilder.headLength }
        let long = sorted.filter { $0.text.count >= BeginningTreeBuilder.headLength }
        addShorts(short)
        addHeads(long[...], short)
    }

    private mutating func addShorts(_ short: [(text: [UInt8], pattern: Int)]) {
        for text in Set(short.map(\.text)).sorted(by: { $0.count > $1.count }) {
            let patterns = short.filter { text.starts(with: $0.text) }.map(\.pattern)
            let word = text.span.bytes.word(at: 0)
            let mask: UInt64 = (1 << UInt64(8 * text.count)) - 1
            shorts.append(BeginningTree.Short(word: word, mask: mask, candidates: added(patterns)))
        }
    }

    private mutating func addHeads(_ long: Group, _ short: [(text: [UInt8], pattern: Int)]) {
        var rest = long
        while let head = rest.first?.text.prefix(BeginningTreeBuilder.headLength) {
            let group = rest.prefix { $0.text.starts(with: head) }
            rest = rest.dropFirst(group.count)
            let root = nodes.count
            addNodes(1)
            heads.append(BeginningTree.Head(word: Array(head).span.bytes.word(at: 0), node: root))
            let inherited = short.filter { head.starts(with: $0.text) }.map(\.pattern)
            fill(root, with: group, depth: BeginningTreeBuilder.headLength, inherited, isRoot: true)
        }
    }

    /// Fills a node and adds all below it; the patterns whose beginning ended above are inherited.
    private mutating func fill(
        _ place: Int,
        with texts: Group,
        depth: Int,
        _ inherited: [Int],
        isRoot: Bool = false
    ) {
        guard let first = texts.first?.text, let last = texts.last?.text else { return }
        // In sorted order, what the first and the last share, all share. A root that inherits takes no characters, so that
        // the short beginnings are found even if nothing goes on from here.
        let shared = isRoot && !inherited.isEmpty ? depth : min(first.count, last.count)
        let stretch = zip(first[depth..<shared], last[depth..<shared]).prefix { $0 == $1 }.map(\.0)
        let end = depth + stretch.count
        let ending = texts.prefix { $0.text.count == end }
        let patterns = inherited + ending.map(\.pattern)
        words += stride(from: 0, to: stretch.count, by: 8).map { stretch.span.bytes.word(at: $0) }
        nodes[place].count = Int32(clamping: stretch.count)
        nodes[place].lastWord = Int32(clamping: words.count - 1)
        nodes[place].lastMask = stretch.count % 8 == 0 ? .max : (1 << UInt64(8 * (stretch.count % 8))) - 1
        firstCharacters[place] = stretch.first ?? 0
        nodes[place].isEnd = !patterns.isEmpty
        let added = added(patterns)
        nodes[place].firstCandidate = Int32(clamping: added.lowerBound)
        nodes[place].candidateCount = Int32(clamping: added.count)
        addChildren(of: place, texts.dropFirst(ending.count), depth: end, inherited: patterns)
    }

    /// Adds the nodes of texts that part at a place.
    private mutating func addChildren(of parent: Int, _ texts: Group, depth: Int, inherited: [Int]) {
        var groups: [Group] = []
        var rest = texts
        while let first = rest.first {
            let group = rest.prefix { $0.text[depth] == first.text[depth] }
            groups.append(group)
            rest = rest.dropFirst(group.count)
        }
        let start = nodes.count
        addNodes(groups.count)
        nodes[parent].firstChild = Int32(clamping: start)
        nodes[parent].childCount = UInt16(clamping: groups.count)
        for (number, group) in groups.enumerated() { fill(start + number, with: group, depth: depth, inherited) }
    }

    private mutating func addNodes(_ count: Int) {
        nodes += repeatElement(BeginningTree.Node(), count: count)
        firstCharacters += repeatElement(0, count: count)
    }

    /// Where pattern numbers stand after they were added, in order and each once.
    private mutating func added(_ patterns: [Int]) -> Range<Int> {
        let start = candidates.count
        for pattern in patterns.sorted() where candidates.count == start || candidates.last != pattern {
            candidates.append(pattern)
        }
        return start..<candidates.count
    }
}
