import Checked
package import LogSources

/// The look for names that should have been replaced, in what is about to be written.
///
/// It goes by the names alone, in whatever case, and knows nothing of how they were found: what the search has passed
/// over in one place and found in another is seen here.
package struct LeftNames {
    private var index = WordIndex(by: .longest)
    private var kinds: [NameKind] = []
    private var line: [UInt8] = []
    /// What kind of name was found first; `nil` while none was.
    package private(set) var found: NameKind?
    private let signatures: SignatureTraces
    /// Whether the rest of a token's signature was found.
    private var foundSignature = false

    /// What was found, as the end of a sentence; `nil` while nothing was.
    package var left: String? { foundSignature ? "signatures of tokens" : found?.plural }

    /// More of a line is looked at in pieces.
    private static let lineLimit = 1 << 20
    /// How much of a piece is looked at again with the next one: more than the longest name.
    private static let overlap = 4 << 10

    /// A look for the names that have pseudonyms, in all spellings that were learned, and for
    /// rests of signatures.
    init(of names: [Name], learned: NameCollector, _ paths: PathNames) {
        signatures = learned.signatures
        let replaced = Set(names)
        // What a folder is called may be any word elsewhere: it is looked for in its path.
        for text in paths.texts { add(text, .folder, isExact: false) }
        for name in names where !name.kind.isOfPaths {
            guard name.kind.showsByForm || !OrdinaryWords.contains(name.value) else { continue }
            let isWord = name.kind == .site && !name.value.contains { "0"..."9" ~= $0 }
            add(isWord ? name.value.uppercased() : name.value, name.kind, isExact: isWord)
        }
        add(learned.spellings.filter { replaced.contains($0.name) })
    }

    /// A look for everything that was learned.
    init(of learned: NameCollector) {
        signatures = learned.signatures
        add(learned.spellings)
    }

    private mutating func add(_ spellings: [NameCollector.Spelling]) {
        for spelling in spellings { add(spelling.text, spelling.name.kind, isExact: spelling.isExact) }
    }

    private mutating func add(_ text: String, _ kind: NameKind, isExact: Bool) {
        // A net such as fe80:: stands at the beginning of the address that replaces it, and tells nobody's.
        guard text.utf8.last?.isPartOfWord == true || kind.isOfPaths else { return }
        index.add(text, number: kinds.count, isExact: isExact)
        // A thumbprint's beginning is enough to tell it.
        let beginning = kind == .thumbprint ? [String(text.prefix(8))] : []
        for other in WrittenForms.others(of: text, kind) + beginning { index.add(other, number: kinds.count) }
        kinds.append(kind)
    }

    /// Looks at the next piece.
    package mutating func look(at piece: some Collection<UInt8>) {
        guard left == nil else { return }
        let piece = Array(piece)
        if let end = piece.lastIndex(of: UInt8(ascii: "\n")) {
            line += piece.part(from: 0, to: end + 1)
            lookAtLine()
            line = Array(piece.part(from: end + 1, to: piece.count))
        } else {
            line += piece
        }
        if line.count >= LeftNames.lineLimit { lookAtLine() }
    }

    /// Looks at what is left.
    package mutating func finish() {
        lookAtLine()
        line = []
    }

    private mutating func lookAtLine() {
        foundSignature = foundSignature || signatures.stand(in: line)
        let text = NameText(bytes: line)
        var offset = 0
        while left == nil, let start = text.nextWord(from: offset) {
            offset = text.wordEnd(from: start)
            guard text.mayHold(start, offset, of: index) else { continue }
            for word in text.readings(ofWord: start, offset) {
                guard let number = index.match(word, in: text)?.number else { continue }
                found = kinds.indices.contains(number) ? kinds[number] : .value
            }
        }
        let isWhole = line.last == UInt8(ascii: "\n")
        line = isWhole ? [] : Array(line.suffix(LeftNames.overlap))
    }
}

extension LeftNames: TextOutputStream {
    package mutating func write(_ piece: String) { look(at: Array(piece.utf8)) }
}

extension LeftNames {
    /// Looks at a whole file, unless there is a reason to stop.
    ///
    /// - Throws: ``SourceError`` when it can't be read.
    package mutating func read(_ source: some ByteSource, until isEnough: () -> Bool) throws(SourceError) {
        var stream = try source.open()
        while left == nil, !isEnough() {
            let piece = try stream.bytes(atMost: 256 << 10)
            if piece.isEmpty { break }
            look(at: piece)
        }
        finish()
    }
}
