import Checked
import LogSources

/// The paths of files that were met, to find them in messages: what a folder is called is no name elsewhere, where it may
/// be any word.
struct PathNames: Sendable {
    private var index = WordIndex()
    private var seen: Set<String> = []
    /// What in them tells somebody, each once, in the order in which they were met.
    private(set) var names: [PathName] = []
    private var known: Set<Name> = []

    /// More paths than a run tells of.
    private static let limit = 1 << 16

    /// Whether no path holds a name.
    var isEmpty: Bool { names.isEmpty }

    /// What the paths are written as, as far as they are looked for in all texts, in lower case.
    var texts: [String] { seen.filter { !PathNames.isWord($0.utf8) } }

    /// What the names in them are written as.
    var originals: Set<String> { Set(names.map { $0.text.folded }) }

    /// Takes in a path. Of a file with a name that every log has, its folders are enough to find it.
    mutating func learn(_ path: String) {
        let texts = path.split(whereSeparator: PathNames.isSeparator)
        guard let last = texts.last(where: { !PathPart($0).isKnown }) else { return }
        for name in texts.lazy.flatMap({ PathPart($0).names }) where known.insert(name.name).inserted {
            names.append(name)
        }
        let isFolder = last.endIndex < path.endIndex
        let end = isFolder ? path.index(after: last.endIndex) : last.endIndex
        add(path[..<end].drop(while: PathNames.isSeparator))
        // A message may name the file alone.
        if !isFolder { add(last) }
    }

    private mutating func add(_ text: Substring) {
        guard seen.count < PathNames.limit, seen.insert(text.folded).inserted else { return }
        index.add(text.folded, number: seen.count)
    }

    /// Where paths stand in a text, in their order and apart from each other.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - isMessage: whether it tells of files. A report's sentences do not, and a folder called `rejects` is none of
    ///     their words.
    /// - Returns: their ranges.
    func ranges(in text: NameText, isMessage: Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var offset = 0
        while let start = text.nextWord(from: offset) {
            offset = text.wordEnd(from: start)
            guard text.mayHold(start, offset, of: index) else { continue }
            let words = text.readings(ofWord: start, offset)
            guard let range = words.lazy.compactMap({ index.match($0, in: text)?.range }).first else { continue }
            if isMessage || !PathNames.isWord(text.folded.part(from: range.lowerBound, to: range.upperBound)) {
                ranges.append(range)
            }
            offset = Swift.max(offset, text.wordEnd(from: range.upperBound))
        }
        return ranges
    }

    /// Whether a text in lower case is written as words of a sentence are.
    private static func isWord(_ text: some Sequence<UInt8>) -> Bool { text.allSatisfy { $0 &- 0x61 < 26 } }

    /// What parts the names in a path, of either system.
    static func isSeparator(_ character: Character) -> Bool { character == "/" || character == "\\" }
}

extension String {
    /// A path in which something else stands for each name in it.
    ///
    /// - Parameter pseudonym: what stands for what tells somebody.
    /// - Returns: the path.
    func replacingPathNames(by pseudonym: (PathName) -> String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            let part = rest.prefix { !PathNames.isSeparator($0) }
            for piece in PathPart(part).pieces {
                switch piece {
                case .kept(let text): result += text
                case .named(let name): result += pseudonym(name)
                }
            }
            rest = rest[part.endIndex...]
            let separators = rest.prefix(while: PathNames.isSeparator)
            result += separators
            rest = rest[separators.endIndex...]
        }
        return result
    }
}

extension Name {
    /// What a range of a text is that holds a path.
    static let path = Name(.folder, "")
}

extension [NameMatch] {
    /// These names and the paths of the same text, in order and apart from each other: what lies in a name, such as a folder
    /// called as a part of a host's name is, belongs to it; what else meets a path belongs to the path.
    func joined(withPaths ranges: [Range<Int>]) -> [NameMatch] {
        var joined: [NameMatch] = []
        var names = self[...]
        for range in ranges {
            while let name = names.first, name.range.upperBound <= range.lowerBound {
                joined.append(name)
                names.removeFirst()
            }
            if let name = names.first, name.range.contains(range), name.range != range { continue }
            joined.append(NameMatch(range: range, name: .path))
            names = names.drop { $0.range.lowerBound < range.upperBound }
        }
        return joined + names
    }
}
